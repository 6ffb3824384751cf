package dev.chaoxin.digest.reading.line;

import dev.chaoxin.digest.reading.line.PageLine.Segment;
import dev.chaoxin.digest.source.HtmlPage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the marks of layout out of a line: bold marks, the tags and bars of tables, and the dollar
 * signs text recognition sets around figures.
 *
 * @param text the words of the line; rows of a table stand on lines of their own
 * @param segments where each stretch of the words stands in the source
 * @param markup where the marks stand that were taken out
 * @param table whether it is a table or a row of one
 */
record LineMarkup(String text, List<Segment> segments, List<Segment> markup, boolean table) {

  // 003:14 bold; the rest is how text recognition writes tables and figures
  private static final String BOLD = "\\*\\*+";
  private static final String FIGURE =
      "\\$(?=\\s{0,2}[\\d.,]{1,16}\\s{0,2}\\\\?%?\\s{0,2}\\$)"
          + "|(?<=\\$\\s{0,2}[\\d.,]{1,16}\\s{0,2}\\\\?%?\\s{0,2})\\$"
          + "|(?<=\\d\\s{0,2})\\\\(?=%)";
  private static final Pattern PROSE = Pattern.compile(BOLD + "|" + FIGURE);
  private static final Pattern TABLE_TAGS =
      Pattern.compile(
          BOLD + "|(?<row></tr>)|</?(?:html|body|table|thead|tbody|tr|td|th|br)\\b[^<>]{0,200}>");
  private static final Pattern TABLE_BARS = Pattern.compile(BOLD + "|\\|");

  /** The line below the head of a table, which is nothing but marks. */
  private static final Pattern TABLE_RULE = Pattern.compile("[|:\\s-]*-[|:\\s-]*");

  /** Reads a stretch of a source line; {@code number} is the line's, from 1. */
  static LineMarkup parse(String raw, int from, int to, int number) {
    StringBuilder text = new StringBuilder(to - from);
    List<Segment> kept = new ArrayList<>(1);
    List<Segment> marks = new ArrayList<>(0);
    boolean bars = to - from > 1 && raw.charAt(from) == '|' && raw.charAt(to - 1) == '|';
    boolean table = raw.charAt(from) == '<' && HtmlPage.opensTable(raw.substring(from, to));
    if (bars && TABLE_RULE.matcher(raw).region(from, to).matches()) {
      return new LineMarkup("", List.of(), List.of(new Segment(0, number, from, to - from)), true);
    }
    int at = from;
    if (bars || table || raw.indexOf("**", from) >= 0 || raw.indexOf('$', from) >= 0) {
      Matcher mark = (table ? TABLE_TAGS : bars ? TABLE_BARS : PROSE).matcher(raw).region(from, to);
      mark.useTransparentBounds(true);
      while (mark.find()) {
        keep(raw, at, mark.start(), number, text, kept);
        marks.add(new Segment(0, number, mark.start(), mark.end() - mark.start()));
        at = mark.end();
        if (table || bars) {
          appendSpace(text, table && mark.group("row") != null ? '\n' : ' ');
        }
      }
    }
    keep(raw, at, to, number, text, kept);
    return new LineMarkup(text.toString().stripTrailing(), kept, marks, bars || table);
  }

  private static void keep(
      String raw, int from, int to, int number, StringBuilder text, List<Segment> kept) {
    if (to > from) {
      kept.add(new Segment(text.length(), number, from, to - from));
      text.append(raw, from, to);
    }
  }

  /** One white space between two cells; between two rows a line's end. */
  private static void appendSpace(StringBuilder text, char white) {
    int last = text.length() - 1;
    if (last >= 0 && !Character.isWhitespace(text.charAt(last))) {
      text.append(white);
    } else if (last >= 0 && white == '\n') {
      text.setCharAt(last, white);
    }
  }
}
