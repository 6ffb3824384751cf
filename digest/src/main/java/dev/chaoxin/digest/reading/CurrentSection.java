package dev.chaoxin.digest.reading;

import dev.chaoxin.digest.reading.line.PageLine;
import dev.chaoxin.digest.source.Characters;
import java.util.Optional;

/** The label (栏目) that stands above a group of briefs, or above one piece. */
final class CurrentSection {

  private Optional<String> label = Optional.empty();
  private boolean fresh;

  void set(PageLine line) {
    String text = Characters.collapseSpaces(line.text());
    int from = 0;
    int to = text.length();
    while (from < to && "【[〖「■●▲".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && "】]〗」:：".indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    label = Optional.of(text.substring(from, to));
    fresh = true;
  }

  /**
   * The label a new piece stands under: every brief below it, but only the first other piece.
   *
   * @param brief whether the piece is a brief, or its headline no more than bold type
   */
  Optional<String> forArticle(boolean brief) {
    boolean under = fresh || brief; // 004:68 above three briefs
    fresh = false;
    return under ? label : Optional.empty();
  }
}
