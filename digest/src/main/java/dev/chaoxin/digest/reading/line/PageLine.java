package dev.chaoxin.digest.reading.line;

import dev.chaoxin.digest.source.Characters;
import dev.chaoxin.digest.source.LineHint;
import dev.chaoxin.subscriptions.topics.Folding;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of type (字行) as the proof-reader sees it: without marks of layout, and a paragraph that
 * was wrapped over many short lines set as one.
 */
public final class PageLine {

  /** A stretch of the text and where it stands in the source: line and column, line from 1. */
  public record Stretch(int from, int line, int column, int length) {}

  private final LineMarkup words;
  private final String key;
  private final int level;
  private final boolean bold;
  private final int gap;
  private final boolean indented;
  private final LineHint hint;
  private final int number;

  private PageLine(
      LineMarkup words,
      int level,
      boolean bold,
      int gap,
      boolean indented,
      LineHint hint,
      int number) {
    this.words = words;
    this.key = Folding.fold(words.text());
    this.level = level;
    this.bold = bold;
    this.gap = gap;
    this.indented = indented;
    this.hint = hint;
    this.number = number;
  }

  /** Takes the marks of a source line away. Blank lines have no page line: ask before. */
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
    if (level > 6 || from + level == to || !headingFollows(raw, from + level)) {
      level = 0;
    }
    from += level;
    while (level > 0 && from < to && Characters.isBlank(raw.charAt(from))) {
      from++;
    }
    boolean bold = to - from > 4 && raw.startsWith("**", from) && raw.startsWith("**", to - 2);
    LineMarkup words = LineMarkup.read(raw, from, to, number);
    return new PageLine(words, level, bold, gap, indented, hint, number);
  }

  private static boolean headingFollows(String raw, int at) {
    char c = raw.charAt(at);
    return Characters.isBlank(c)
        || Characters.isHan(c)
        || Characters.isOpening(c)
        || Characters.isDigit(c);
  }

  /** This line with what follows it in the same paragraph. */
  static PageLine joined(List<PageLine> parts) {
    PageLine first = parts.get(0);
    StringBuilder text = new StringBuilder();
    List<Stretch> stretches = new ArrayList<>();
    List<Stretch> marks = new ArrayList<>();
    for (PageLine part : parts) {
      if (!text.isEmpty()
          && Characters.isLatin(text.charAt(text.length() - 1))
          && Characters.isLatin(part.text().charAt(0))) {
        text.append(' ');
      }
      int offset = text.length();
      for (Stretch s : part.stretches()) {
        stretches.add(new Stretch(offset + s.from(), s.line(), s.column(), s.length()));
      }
      text.append(part.text());
      marks.addAll(part.words.marks());
    }
    return new PageLine(
        new LineMarkup(text.toString(), stretches, marks, false),
        first.level,
        first.bold,
        first.gap,
        first.indented,
        first.hint,
        first.number);
  }

  /** The text without marks of layout; spaces inside it are as they were. */
  public String text() {
    return words.text();
  }

  /** The text folded for comparing, of the same length. */
  public String key() {
    return key;
  }

  public int length() {
    return words.text().length();
  }

  public List<Stretch> stretches() {
    return words.kept();
  }

  /** The first source line, from 1. */
  public int number() {
    return number;
  }

  /** The last source line. */
  public int lastNumber() {
    List<Stretch> kept = words.kept();
    return kept.isEmpty() ? number : kept.get(kept.size() - 1).line();
  }

  /** The level of the heading mark, 1 for the largest type; 0 without one. */
  public int level() {
    return level;
  }

  public boolean bold() {
    return bold;
  }

  /** How many blank lines stand above it. */
  public int gap() {
    return gap;
  }

  public boolean indented() {
    return indented;
  }

  public LineHint hint() {
    return hint;
  }

  /** Where marks of layout were taken out. */
  List<Stretch> marks() {
    return words.marks();
  }

  /** Whether it is a table, or a row of one, by its marks. */
  public boolean table() {
    return words.table();
  }
}
