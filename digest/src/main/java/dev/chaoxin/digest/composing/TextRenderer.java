package dev.chaoxin.digest.composing;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sets a digest as plain text, for a terminal and for the plain half of a mail. */
public final class TextRenderer {

  /** The digest, lines ended by line feeds. */
  public String render(Digest digest) {
    Words words = Words.in(digest.language());
    StringBuilder text = new StringBuilder();
    text.append(words.say("digest.name"))
        .append(words.say("source.separator"))
        .append(words.day(digest.day()))
        .append('\n')
        .append(words.say("digest.count", digest.entries().size()))
        .append('\n');
    for (EntryText entry : EntryText.all(digest, words)) {
      text.append('\n').append(entry(entry, words));
    }
    if (digest.left() > 0) {
      text.append('\n').append(words.say("digest.left", digest.left())).append('\n');
    }
    return text.toString();
  }

  private static String entry(EntryText entry, Words words) {
    return Stream.of(
            words.say("entry.number", entry.number(), entry.title()),
            entry.summary(),
            entry.keywords(),
            entry.source(),
            entry.because())
        .filter(line -> !line.isEmpty())
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }
}
