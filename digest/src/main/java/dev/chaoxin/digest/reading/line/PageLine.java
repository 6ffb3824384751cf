package dev.chaoxin.digest.reading.line;

import dev.chaoxin.digest.source.Characters;
import dev.chaoxin.digest.source.LineHint;
import dev.chaoxin.subscriptions.topics.Folding;
import java.util.ArrayList;
import java.util.List;

/** A line of a page without its layout markup; a wrapped paragraph is one line. */
public final class PageLine {

  /** A segment of the text and its source position; lines are counted from 1. */
  public record Segment(int offset, int line, int column, int length) {}

  private final LineMarkup markup;
  private final String folded;
  private final int headingLevel;
  private final boolean bold;
  private final int blankLinesAbove;
  private final boolean indented;
  private final LineHint hint;
  private final int lineNumber;

  private PageLine(
      LineMarkup words,
      int level,
      boolean bold,
      int gap,
      boolean indented,
      LineHint hint,
      int number) {
    this.markup = words;
    this.folded = Folding.fold(words.text());
    this.headingLevel = level;
    this.bold = bold;
    this.blankLinesAbove = gap;
    this.indented = indented;
    this.hint = hint;
    this.lineNumber = number;
  }

  /** Parses a source line, which must not be blank. */
  static PageLine of(String raw, int number, int gap, LineHint hint) {
    int from = 0;
    int to = raw.length();
    while (from < to && Characters.isBlank(raw.charAt(from))) {
      from++;
    }
    while (to > from && Characters.isBlank(raw.charAt(to - 1))) {
      to--;
    }
    boolean indented = from >= 2 || (from > 0 && raw.charAt(0) == '\u3000');
    int level = 0;
    while (from + level < to && raw.charAt(from + level) == '#') {
      level++;
    }
    if (level > 6 || from + level == to || !isHeadingStart(raw, from + level)) {
      level = 0;
    }
    from += level;
    while (level > 0 && from < to && Characters.isBlank(raw.charAt(from))) {
      from++;
    }
    boolean bold = to - from > 4 && raw.startsWith("**", from) && raw.startsWith("**", to - 2);
    LineMarkup words = LineMarkup.parse(raw, from, to, number);
    return new PageLine(words, level, bold, gap, indented, hint, number);
  }

  private static boolean isHeadingStart(String raw, int at) {
    char c = raw.charAt(at);
    return Characters.isBlank(c)
        || Characters.isHan(c)
        || Characters.isOpening(c)
        || Characters.isDigit(c);
  }

  /** The lines joined into one. */
  static PageLine joined(List<PageLine> parts) {
    PageLine first = parts.get(0);
    StringBuilder text = new StringBuilder();
    List<Segment> stretches = new ArrayList<>();
    List<Segment> marks = new ArrayList<>();
    for (PageLine part : parts) {
      if (!text.isEmpty()
          && Characters.isLatin(text.charAt(text.length() - 1))
          && Characters.isLatin(part.text().charAt(0))) {
        text.append(' ');
      }
      int offset = text.length();
      for (Segment s : part.segments()) {
        stretches.add(new Segment(offset + s.offset(), s.line(), s.column(), s.length()));
      }
      text.append(part.text());
      marks.addAll(part.markup.markup());
    }
    return new PageLine(
        new LineMarkup(text.toString(), stretches, marks, false),
        first.headingLevel,
        first.bold,
        first.blankLinesAbove,
        first.indented,
        first.hint,
        first.lineNumber);
  }

  /** The text without layout markup, with its spaces. */
  public String text() {
    return markup.text();
  }

  /** The folded text, of the same length. */
  public String folded() {
    return folded;
  }

  public int length() {
    return markup.text().length();
  }

  public List<Segment> segments() {
    return markup.segments();
  }

  /** The first source line, counted from 1. */
  public int lineNumber() {
    return lineNumber;
  }

  /** The last source line. */
  public int lastLineNumber() {
    List<Segment> kept = markup.segments();
    return kept.isEmpty() ? lineNumber : kept.get(kept.size() - 1).line();
  }

  /** The level of the heading mark, 1 for the largest type; 0 if there is none. */
  public int headingLevel() {
    return headingLevel;
  }

  public boolean isBold() {
    return bold;
  }

  /** The number of blank lines above. */
  public int blankLinesAbove() {
    return blankLinesAbove;
  }

  public boolean isIndented() {
    return indented;
  }

  public LineHint hint() {
    return hint;
  }

  /** The source positions of the layout markup. */
  List<Segment> markupSegments() {
    return markup.markup();
  }

  /** Whether the markup makes it a table or a table row. */
  public boolean isTable() {
    return markup.table();
  }
}
