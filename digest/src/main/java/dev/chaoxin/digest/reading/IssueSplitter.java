package dev.chaoxin.digest.reading;

import dev.chaoxin.digest.reading.line.LineKind;
import dev.chaoxin.digest.reading.line.MastheadLine;
import dev.chaoxin.digest.reading.line.PageLines;
import dev.chaoxin.digest.source.Characters;
import dev.chaoxin.subscriptions.topics.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Splits a file that holds several issues. */
final class IssueSplitter {

  /**
   * A range of page lines that forms one issue.
   *
   * @param from the first line, counted from 0
   * @param to the line after the last
   */
  record LineRange(int from, int to) {}

  private IssueSplitter() {}

  /** The issues of a file; a new one begins at a masthead with another date. */
  static List<LineRange> split(PageLines pageLines, LineKind[] kinds) {
    List<Integer> heads = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    String day = "";
    int firstText = -1;
    for (int i = 0; i < kinds.length; i++) {
      if (firstText < 0 && (kinds[i].isText() || kinds[i].isHeading())) {
        firstText = i;
      }
      if (kinds[i] != LineKind.MASTHEAD) {
        continue;
      }
      Map<MastheadLine.Field, String> fields = MastheadLine.read(pageLines.line(i)).fields();
      String printed =
          standsAlone(kinds, i) && fields.size() == 1
              ? null
              : fields.get(MastheadLine.Field.PRESS_DATE);
      String here = printed == null ? day : Folding.fold(Characters.removeSpaces(printed));
      if (!here.equals(day)) {
        day = here;
        heads.add(start(kinds, i));
        ends.add(end(kinds, i));
      }
    }
    boolean below = heads.size() > 1 && firstText >= 0 && firstText < heads.get(0);
    List<Integer> cuts =
        below
            ? ends.subList(0, ends.size() - 1)
            : heads.subList(Math.min(1, heads.size()), heads.size());
    List<LineRange> issues = new ArrayList<>();
    int from = 0;
    for (int cut : cuts) {
      if (cut > from && cut < kinds.length) {
        issues.add(new LineRange(from, cut));
        from = cut;
      }
    }
    issues.add(new LineRange(from, kinds.length));
    return issues;
  }

  /** Whether a date has no other masthead line beside it, as below a notice. */
  private static boolean standsAlone(LineKind[] kinds, int i) {
    boolean above = i > 0 && kinds[i - 1] == LineKind.MASTHEAD;
    boolean below = i + 1 < kinds.length && kinds[i + 1] == LineKind.MASTHEAD;
    return !above && !below;
  }

  private static int start(LineKind[] kinds, int at) {
    int i = at;
    while (i > 0 && isOutsideArticles(kinds[i - 1])) {
      i--;
    }
    return i;
  }

  private static int end(LineKind[] kinds, int at) {
    int i = at + 1;
    while (i < kinds.length && isOutsideArticles(kinds[i])) {
      i++;
    }
    return i;
  }

  private static boolean isOutsideArticles(LineKind kind) {
    return kind == LineKind.MASTHEAD || kind == LineKind.FURNITURE || kind == LineKind.FRAGMENT;
  }
}
