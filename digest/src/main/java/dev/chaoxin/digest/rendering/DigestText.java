package dev.chaoxin.digest.rendering;

import dev.chaoxin.subscriptions.Messages;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The sentences of a digest that do not come from an article, in the reader's language. */
final class DigestText {

  private DigestText() {}

  static Messages messages(Locale language) {
    return Messages.open("dev.chaoxin.digest.rendering.digest", language);
  }

  /** A list in one line, each item cleaned. */
  static String row(Messages messages, List<String> items) {
    return items.stream()
        .map(CleanText::singleLine)
        .collect(Collectors.joining(messages.text("row.separator")));
  }
}
