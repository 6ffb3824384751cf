package dev.chaoxin.digest.reading.line;

import dev.chaoxin.digest.reading.line.PageLine.Segment;
import dev.chaoxin.digest.source.TableMarkup;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line without layout markup: bold marks, table tags and bars, and the dollar signs that text
 * recognition puts around figures. Tags are matched by a pattern rather than parsed with jsoup,
 * because every character must keep its source column and entities must stay as they are.
 *
 * @param text the text; table rows are separated by line feeds
 * @param segments the source position of each segment of the text
 * @param markup the source positions of the markup
 * @param table whether the line is a table or a table row
 */
record LineMarkup(String text, List<Segment> segments, List<Segment> markup, boolean table) {

  // bold: 003:14; tables and figures as text recognition writes them: pages table, qianwan-figures
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

  /** The rule below the head of a table. */
  private static final Pattern TABLE_RULE = Pattern.compile("[|:\\s-]*-[|:\\s-]*");

  /** Parses a range of source line {@code number}, counted from 1. */
  static LineMarkup parse(String raw, int from, int to, int number) {
    StringBuilder text = new StringBuilder(to - from);
    List<Segment> kept = new ArrayList<>(1);
    List<Segment> marks = new ArrayList<>(0);
    boolean bars = to - from > 1 && raw.charAt(from) == '|' && raw.charAt(to - 1) == '|';
    boolean table = raw.charAt(from) == '<' && TableMarkup.startsTable(raw.substring(from, to));
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

  /** One space between cells, a line feed between rows. */
  private static void appendSpace(StringBuilder text, char white) {
    int last = text.length() - 1;
    if (last >= 0 && !Character.isWhitespace(text.charAt(last))) {
      text.append(white);
    } else if (last >= 0 && white == '\n') {
      text.setCharAt(last, white);
    }
  }
}
