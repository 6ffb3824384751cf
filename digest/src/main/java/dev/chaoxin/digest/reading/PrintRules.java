package dev.chaoxin.digest.reading;

import java.util.List;

/**
 * The rules of setting text in print lines, and how often an order of lines breaks them.
 *
 * @param width the width of a full line in characters of Chinese
 */
record PrintRules(double width) {

  private static final double NARROWEST = 8;
  private static final double TOLERANCE = 1.5;
  private static final double INDENT = 2;
  private static final double SHORT = 3;

  /** Whether most lines are full. */
  boolean even(List<PageLine> lines) {
    int full = 0;
    for (PageLine line : lines) {
      full += width - set(line) <= TOLERANCE ? 1 : 0;
    }
    return width >= NARROWEST && full * 10 >= lines.size() * 6;
  }

  /** How often lines read in this order break a rule. */
  int broken(List<PageLine> lines) {
    int broken = 0;
    int depth = 0;
    for (int i = 0; i < lines.size(); i++) {
      PageLine line = lines.get(i);
      if (i > 0) {
        broken += between(lines.get(i - 1), line);
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
    boolean whole = Glyphs.endsSentence(lines.get(lines.size() - 1).key()) && depth == 0;
    return whole ? broken : broken + 1;
  }

  private int between(PageLine upper, PageLine lower) {
    boolean finished = Glyphs.endsSentence(upper.key());
    boolean cut = width - set(upper) > SHORT;
    if (begins(lower)) {
      return finished ? 0 : 1;
    }
    char last = upper.key().charAt(upper.length() - 1);
    char first = lower.key().charAt(0);
    boolean twoMarks =
        (Glyphs.isInner(last) || Glyphs.isFinal(last))
            && (Glyphs.isInner(first) || Glyphs.isFinal(first));
    return cut || twoMarks ? 1 : 0;
  }

  /** How wide a line is set, the indent of a paragraph included. */
  static double set(PageLine line) {
    return Glyphs.width(line.key()) + (line.indented() ? INDENT : 0);
  }

  private static boolean begins(PageLine line) {
    return line.indented() || Dateline.find(line).isPresent();
  }
}
