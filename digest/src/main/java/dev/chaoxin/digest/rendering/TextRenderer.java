package dev.chaoxin.digest.rendering;

import dev.chaoxin.digest.composing.Digest;
import dev.chaoxin.subscriptions.Messages;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Renders a digest as plain text, for a terminal and the text part of a mail. */
public final class TextRenderer {

  /** The digest; each line ends with a line feed. */
  public String render(Digest digest) {
    return deferred(digest).complete();
  }

  /** The digest, with a gap for the number of omitted articles if it differs by reader. */
  static DeferredText deferred(Digest digest) {
    Messages messages = DigestText.messages(digest.language());
    StringBuilder text = new StringBuilder();
    text.append(messages.say("digest.name"))
        .append(messages.say("source.separator"))
        .append(messages.day("day.pattern", digest.day()))
        .append('\n')
        .append(messages.say("digest.count", digest.entries().size()))
        .append('\n');
    for (EntryText entry : EntryText.entries(digest, messages)) {
      text.append('\n').append(entry(entry, messages));
    }
    List<EntryText> also = EntryText.also(digest, messages);
    if (!also.isEmpty()) {
      text.append('\n').append(messages.say("digest.also")).append('\n');
      also.forEach(entry -> text.append(entry(entry, messages)));
    }
    return DeferredText.of(text.toString())
        .then(DeferredText.omittedNote(digest, "\n", "\n", UnaryOperator.identity()));
  }

  private static String entry(EntryText entry, Messages messages) {
    return Stream.of(
            messages.say("entry.number", entry.number(), entry.title()),
            entry.summary(),
            entry.keywords(),
            entry.source(),
            entry.reason())
        .filter(line -> !line.isEmpty())
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }
}
