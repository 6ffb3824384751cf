package dev.chaoxin.digest.reading.line;

import dev.chaoxin.digest.source.Characters;
import java.util.List;

/**
 * The rules of setting text in print lines, and how often an order of lines breaks them.
 *
 * @param width the width of a full line of the first column, in characters of Chinese
 * @param second how many lines stand in the first column; more than there are without a second
 * @param secondWidth the width of a full line of the second column
 */
record TypesettingRules(double width, int second, double secondWidth) {

  private static final double NARROWEST = 8;
  private static final double TOLERANCE = 1.5;
  static final double INDENT = 2;
  private static final double SHORT = 3;

  /** The rules for lines of one column. */
  static TypesettingRules of(List<PageLine> column) {
    return new TypesettingRules(widest(column), Integer.MAX_VALUE, 0);
  }

  /** The rules for a column and one read behind it, which may be of another width. */
  static TypesettingRules of(List<PageLine> first, List<PageLine> behind) {
    return new TypesettingRules(widest(first), first.size(), widest(behind));
  }

  private static double widest(List<PageLine> lines) {
    return lines.stream().mapToDouble(TypesettingRules::set).max().orElse(0);
  }

  private double width(int at) {
    return at < second ? width : secondWidth;
  }

  /** Whether most lines are full. */
  boolean even(List<PageLine> lines) {
    int full = 0;
    for (int i = 0; i < lines.size(); i++) {
      full += width(i) - set(lines.get(i)) <= TOLERANCE ? 1 : 0;
    }
    boolean wide = width >= NARROWEST && (second >= lines.size() || secondWidth >= NARROWEST);
    return wide && full * 10 >= lines.size() * 6;
  }

  /** How often lines read in this order break a rule. */
  int broken(List<PageLine> lines) {
    int broken = 0;
    int depth = 0;
    for (int i = 0; i < lines.size(); i++) {
      PageLine line = lines.get(i);
      if (i > 0) {
        broken += between(lines.get(i - 1), line, width(i - 1));
      }
      if (begins(line)) {
        broken += depth > 0 ? 1 : 0; // a quotation stays open over the end of the paragraph
        depth = 0;
      }
      for (int c = 0; c < line.length(); c++) {
        char mark = line.key().charAt(c);
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
    boolean whole = Characters.endsSentence(lines.get(lines.size() - 1).key()) && depth == 0;
    return whole ? broken : broken + 1;
  }

  private static int between(PageLine upper, PageLine lower, double width) {
    boolean finished = Characters.endsSentence(upper.key());
    boolean cut = width - set(upper) > SHORT;
    if (begins(lower)) {
      return finished ? 0 : 1;
    }
    char last = upper.key().charAt(upper.length() - 1);
    char first = lower.key().charAt(0);
    boolean twoMarks =
        (Characters.isInner(last) || Characters.isFinal(last))
            && (Characters.isInner(first) || Characters.isFinal(first));
    return cut || twoMarks ? 1 : 0;
  }

  /** How wide a line is set, the indent of a paragraph included. */
  static double set(PageLine line) {
    return Characters.width(line.key()) + (line.indented() ? INDENT : 0);
  }

  /** Whether a paragraph begins with a line. */
  static boolean begins(PageLine line) {
    return line.indented() || Dateline.find(line).isPresent();
  }
}
