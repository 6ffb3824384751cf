package dev.chaoxin.digest.reading;

import dev.chaoxin.digest.reading.line.PageLine;
import dev.chaoxin.digest.source.Characters;
import java.util.Optional;

/** The section label (栏目) in effect: it covers a group of briefs, or one other article. */
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
   * The section of a new article: that of every brief below the label, but only of the first other
   * article.
   *
   * @param brief whether the article is a brief or has only a bold headline
   */
  Optional<String> forArticle(boolean brief) {
    boolean under = fresh || brief; // 004:68, page briefs-numbered: above three briefs
    fresh = false;
    return under ? label : Optional.empty();
  }
}
