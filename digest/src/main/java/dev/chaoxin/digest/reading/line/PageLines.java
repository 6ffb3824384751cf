package dev.chaoxin.digest.reading.line;

import dev.chaoxin.digest.source.Characters;
import dev.chaoxin.digest.source.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines of a file in reading order, with what is known about the page as a whole. */
public final class PageLines {

  /** What a decoder substitutes for undecodable bytes. */
  private static final char REPLACEMENT = '\ufffd';

  private final SourceText source;
  private final List<PageLine> lines;
  private final List<PageLine.Segment> markup;
  private final List<Remark> remarks;
  private final ColumnWidth columnWidth;
  private final Map<String, Integer> openings = new HashMap<>();
  private final Map<Integer, Integer> bigrams = new HashMap<>();
  private final int topHeadingLevel;
  private final boolean looselySet;
  private final boolean boldLines;

  private PageLines(
      SourceText source, List<PageLine> lines, List<PageLine.Segment> marks, List<Remark> remarks) {
    this.source = source;
    this.lines = lines;
    this.markup = marks;
    this.remarks = remarks;
    int top = 7;
    int spaced = 0;
    int texts = 0;
    for (PageLine line : lines) {
      if (line.headingLevel() > 0) {
        top = Math.min(top, line.headingLevel());
      }
      if (line.length() > 60) {
        texts++;
        spaced += spacesBetweenHan(line.folded()) >= 2 ? 1 : 0;
      }
      if (line.length() >= 12
          && Characters.isHan(line.folded().charAt(0))
          && Dateline.find(line).isEmpty()) {
        openings.merge(line.folded().substring(0, 3), 1, Integer::sum);
      }
    }
    topHeadingLevel = top;
    int gaps = 0;
    for (PageLine line : lines) {
      gaps += line.blankLinesAbove() > 0 ? 1 : 0;
    }
    looselySet = gaps * 2 > lines.size();
    boldLines = lines.stream().anyMatch(PageLine::isBold);
    columnWidth = ColumnWidth.of(lines, texts > 0 && spaced * 2 > texts);
  }

  /** Parses the lines of a source. */
  public static PageLines of(SourceText source) {
    List<PageLine> lines = new ArrayList<>();
    List<PageLine.Segment> marks = new ArrayList<>();
    List<Remark> remarks = new ArrayList<>();
    int gap = 0;
    for (int i = 0; i < source.lines().size(); i++) {
      String raw = source.lines().get(i);
      if (isBlank(raw)) {
        gap++;
        continue;
      }
      PageLine line = PageLine.of(raw, i + 1, gap, source.hint(i + 1));
      long lost = raw.chars().filter(c -> c == REPLACEMENT).count();
      if (lost > 0) {
        remarks.add(
            new Remark(
                i + 1, "characters-lost", "Characters that could not be decoded: " + lost + "."));
      }
      marks.addAll(line.markupSegments());
      if (isBlank(line.text())) {
        continue;
      }
      lines.add(line);
      gap = 0;
    }
    List<PageLine> ordered = ColumnDeinterleaver.deinterleave(lines, remarks);
    remarks.sort(Comparator.comparingInt(Remark::line));
    return new PageLines(source, LineUnwrapper.unwrap(SplitDates.join(ordered)), marks, remarks);
  }

  private static boolean isBlank(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      if (!Characters.isBlank(raw.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static int spacesBetweenHan(String key) {
    int spaces = 0;
    int end = Math.min(key.length() - 1, 2000);
    for (int i = 1; i < end; i++) {
      if (Characters.isBlank(key.charAt(i))
          && Characters.isHan(key.charAt(i - 1))
          && Characters.isHan(key.charAt(i + 1))) {
        spaces++;
      }
    }
    return spaces;
  }

  public SourceText source() {
    return source;
  }

  public List<PageLine> lines() {
    return lines;
  }

  public PageLine line(int index) {
    return lines.get(index);
  }

  public int size() {
    return lines.size();
  }

  /** The source positions of all layout markup. */
  public List<PageLine.Segment> markup() {
    return markup;
  }

  /** Remarks made before reading, ordered by source line. */
  public List<Remark> remarks() {
    return remarks;
  }

  /** The column width, inferred from spaces inside the lines. */
  public ColumnWidth columnWidth() {
    return columnWidth;
  }

  /** The smallest heading level on the page, which is the largest type; 7 if there is none. */
  public int topHeadingLevel() {
    return topHeadingLevel;
  }

  /** Whether any line is bold throughout. */
  public boolean hasBoldLines() {
    return boldLines;
  }

  /** Whether most lines are separated by blank lines, so that lines without one belong together. */
  public boolean isLooselySet() {
    return looselySet;
  }

  /** The number of text lines that open with the same three characters. */
  public int linesOpeningLike(PageLine line) {
    return line.length() < 3 ? 0 : openings.getOrDefault(line.folded().substring(0, 3), 0);
  }

  /** How often two characters are adjacent on the page. */
  int bigramCount(char left, char right) {
    if (bigrams.isEmpty()) {
      countBigrams();
    }
    return bigrams.getOrDefault(left << 16 | right, 0);
  }

  private void countBigrams() {
    for (PageLine line : lines) {
      String key = line.folded();
      char before = 0;
      int end = Math.min(key.length(), 20_000);
      for (int i = 0; i < end; i++) {
        char c = key.charAt(i);
        if (Characters.isBlank(c)) {
          continue;
        }
        if (before != 0) {
          bigrams.merge(before << 16 | c, 1, Integer::sum);
        }
        before = c;
      }
    }
    bigrams.put(0, 0);
  }
}
