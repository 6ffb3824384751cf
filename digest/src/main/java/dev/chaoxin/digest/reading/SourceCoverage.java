package dev.chaoxin.digest.reading;

import dev.chaoxin.digest.reading.line.PageLine;
import dev.chaoxin.digest.source.Characters;
import dev.chaoxin.digest.source.SourceText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Records where every printed character of a source went. */
final class SourceCoverage {

  /** What became of a range of the source. */
  enum Disposition {
    MASTHEAD,
    KICKER,
    HEADLINE,
    DECK,
    SECTION,
    BYLINE,
    DATELINE,
    CROSSHEAD,
    PARAGRAPH,
    REFERENCE,
    INDEX,
    /** Layout markup: of a heading, of bold type, of a brief. */
    MARKUP,
    DROPPED,
    REMARK
  }

  /**
   * A range of a source line and what became of it.
   *
   * @param line the source line, counted from 1
   * @param from the first column, counted from 0
   * @param to the column after the last
   * @param disposition what became of it
   * @param article the article it belongs to, counted from 0 across the file; -1 for none
   */
  record Entry(int line, int from, int to, Disposition disposition, int article) {}

  private final List<Entry> entries = new ArrayList<>();

  /** Records a range of a page line. */
  void cover(PageLine line, int from, int to, Disposition disposition, int article) {
    for (PageLine.Segment s : line.segments()) {
      int start = Math.max(from, s.offset());
      int end = Math.min(to, s.offset() + s.length());
      if (start < end) {
        int shift = s.column() - s.offset();
        entries.add(new Entry(s.line(), start + shift, end + shift, disposition, article));
      }
    }
  }

  /** Records layout markup. */
  void coverMarkup(List<PageLine.Segment> marks) {
    for (PageLine.Segment s : marks) {
      entries.add(new Entry(s.line(), s.column(), s.column() + s.length(), Disposition.MARKUP, -1));
    }
  }

  /** Records a whole source line. */
  void cover(int line, int length, Disposition disposition) {
    entries.add(new Entry(line, 0, length, disposition, -1));
  }

  /** Reassigns the most recent entries of one article to another. */
  void reassign(int article, Disposition disposition, int other) {
    for (int i = entries.size() - 1; i >= 0; i--) {
      Entry e = entries.get(i);
      if (e.article() == article) {
        entries.set(i, new Entry(e.line(), e.from(), e.to(), disposition, other));
      } else if (e.article() >= 0) {
        return; // the article's entries are the last ones
      }
    }
  }

  /**
   * Checks that every printed character of the source is covered exactly once.
   *
   * @return a message per error; empty if the coverage is complete
   */
  List<String> findErrors(SourceText source) {
    List<String> wrong = new ArrayList<>();
    List<BitSet> seen = new ArrayList<>();
    for (String line : source.lines()) {
      seen.add(new BitSet(line.length()));
    }
    for (Entry e : entries) {
      BitSet covered = seen.get(e.line() - 1);
      int twice = covered.nextSetBit(e.from());
      if (twice >= 0 && twice < e.to()) {
        wrong.add(
            "line "
                + e.line()
                + " column "
                + twice
                + " covered twice, again as "
                + e.disposition());
      }
      covered.set(e.from(), e.to());
    }
    for (int n = 0; n < seen.size(); n++) {
      String line = source.lines().get(n);
      for (int i = 0; i < line.length(); i++) {
        char c = line.charAt(i);
        boolean mark = c == '#' || c == '*';
        if (!seen.get(n).get(i) && !mark && !Characters.isBlank(c)) {
          wrong.add("line " + (n + 1) + " column " + i + " is not covered: " + c);
        }
      }
    }
    return wrong;
  }

  List<Entry> entries() {
    return List.copyOf(entries);
  }
}
