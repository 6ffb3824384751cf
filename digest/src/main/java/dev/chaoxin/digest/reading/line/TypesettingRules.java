package dev.chaoxin.digest.reading.line;

import dev.chaoxin.digest.source.Characters;
import java.util.List;

/**
 * Typesetting rules, and how often an order of printed lines violates them.
 *
 * @param firstWidth the width of a full line of the first column, in full-width characters
 * @param firstLines the number of lines of the first column; more than there are if it is the only
 *     one
 * @param secondWidth the width of a full line of the second column
 */
record TypesettingRules(double firstWidth, int firstLines, double secondWidth) {

  private static final double MIN_WIDTH = 8;
  private static final double TOLERANCE = 1.5;
  static final double INDENT = 2;
  private static final double MIN_SHORTFALL = 3;

  /** The rules for one column. */
  static TypesettingRules of(List<PageLine> column) {
    return new TypesettingRules(widest(column), Integer.MAX_VALUE, 0);
  }

  /** The rules for a column followed by another, possibly of another width. */
  static TypesettingRules of(List<PageLine> first, List<PageLine> behind) {
    return new TypesettingRules(widest(first), first.size(), widest(behind));
  }

  private static double widest(List<PageLine> lines) {
    return lines.stream().mapToDouble(TypesettingRules::setWidth).max().orElse(0);
  }

  private double firstWidth(int at) {
    return at < firstLines ? firstWidth : secondWidth;
  }

  /** Whether most lines are full. */
  boolean mostLinesFull(List<PageLine> lines) {
    int full = 0;
    for (int i = 0; i < lines.size(); i++) {
      full += firstWidth(i) - setWidth(lines.get(i)) <= TOLERANCE ? 1 : 0;
    }
    boolean wide =
        firstWidth >= MIN_WIDTH && (firstLines >= lines.size() || secondWidth >= MIN_WIDTH);
    return wide && full * 10 >= lines.size() * 6;
  }

  /** The number of violations if lines are read in this order. */
  int violations(List<PageLine> lines) {
    int broken = 0;
    int depth = 0;
    for (int i = 0; i < lines.size(); i++) {
      PageLine line = lines.get(i);
      if (i > 0) {
        broken += violationsBetween(lines.get(i - 1), line, firstWidth(i - 1));
      }
      if (startsParagraph(line)) {
        broken += depth > 0 ? 1 : 0; // a quotation stays open at the end of the paragraph
        depth = 0;
      }
      for (int c = 0; c < line.length(); c++) {
        char mark = line.folded().charAt(c);
        if ("“「(《".indexOf(mark) >= 0) {
          depth++;
        } else if ("”」)》".indexOf(mark) >= 0) {
          depth--;
        }
        if (depth < 0) {
          broken++;
          depth = 0;
        }
      }
    }
    boolean whole = Characters.endsSentence(lines.get(lines.size() - 1).folded()) && depth == 0;
    return whole ? broken : broken + 1;
  }

  private static int violationsBetween(PageLine upper, PageLine lower, double width) {
    boolean finished = Characters.endsSentence(upper.folded());
    boolean cut = width - setWidth(upper) > MIN_SHORTFALL;
    if (startsParagraph(lower)) {
      return finished ? 0 : 1;
    }
    char last = upper.folded().charAt(upper.length() - 1);
    char first = lower.folded().charAt(0);
    boolean twoMarks =
        (Characters.isClauseMark(last) || Characters.isSentenceEnd(last))
            && (Characters.isClauseMark(first) || Characters.isSentenceEnd(first));
    return cut || twoMarks ? 1 : 0;
  }

  /** The width of a line, including a paragraph indent. */
  static double setWidth(PageLine line) {
    return Characters.width(line.folded()) + (line.isIndented() ? INDENT : 0);
  }

  /** Whether a paragraph starts with the line. */
  static boolean startsParagraph(PageLine line) {
    return line.isIndented() || Dateline.find(line).isPresent();
  }
}
