package dev.chaoxin.digest.rendering;

import dev.chaoxin.digest.composing.Digest;
import dev.chaoxin.subscriptions.Messages;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sets a digest as plain text, for a terminal and for the plain half of a mail. */
public final class TextRenderer {

  /** The digest, lines ended by line feeds. */
  public String render(Digest digest) {
    return deferred(digest).complete();
  }

  /** The digest, with a gap for the number of omitted articles if it differs by reader. */
  static DeferredText deferred(Digest digest) {
    Messages words = DigestText.messages(digest.language());
    StringBuilder text = new StringBuilder();
    text.append(words.say("digest.name"))
        .append(words.say("source.separator"))
        .append(words.day("day.pattern", digest.day()))
        .append('\n')
        .append(words.say("digest.count", digest.entries().size()))
        .append('\n');
    for (EntryText entry : EntryText.entries(digest, words)) {
      text.append('\n').append(entry(entry, words));
    }
    List<EntryText> also = EntryText.also(digest, words);
    if (!also.isEmpty()) {
      text.append('\n').append(words.say("digest.also")).append('\n');
      also.forEach(entry -> text.append(entry(entry, words)));
    }
    return DeferredText.of(text.toString())
        .then(DeferredText.omittedNote(digest, "\n", "\n", UnaryOperator.identity()));
  }

  private static String entry(EntryText entry, Messages words) {
    return Stream.of(
            words.say("entry.number", entry.number(), entry.title()),
            entry.summary(),
            entry.keywords(),
            entry.source(),
            entry.reason())
        .filter(line -> !line.isEmpty())
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }
}
