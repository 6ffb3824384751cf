package dev.chaoxin.digest.reading;

import java.util.ArrayList;
import java.util.List;

/** The account of a page: where every printed character of the source went. */
final class Ledger {

  /** What a stretch of the source became. */
  enum Fate {
    MASTHEAD,
    KICKER,
    HEADLINE,
    DECK,
    SECTION,
    BYLINE,
    DATELINE,
    CROSSHEAD,
    PARAGRAPH,
    NOTE,
    INDEX,
    DROPPED,
    REMARK
  }

  /**
   * A stretch of a source line and what became of it.
   *
   * @param line the source line, from 1
   * @param from the first column, from 0
   * @param to the column after the last
   * @param fate what it became
   * @param article the article it belongs to, counted from 0 over the whole file; -1 for none
   */
  record Entry(int line, int from, int to, Fate fate, int article) {}

  private final List<Entry> entries = new ArrayList<>();

  /** Books a stretch of a page line. */
  void book(PageLine line, int from, int to, Fate fate, int article) {
    for (PageLine.Stretch s : line.stretches()) {
      int start = Math.max(from, s.from());
      int end = Math.min(to, s.from() + s.length());
      if (start < end) {
        int shift = s.column() - s.from();
        entries.add(new Entry(s.line(), start + shift, end + shift, fate, article));
      }
    }
  }

  /** Books a whole source line. */
  void book(int line, int length, Fate fate) {
    entries.add(new Entry(line, 0, length, fate, -1));
  }

  /** Gives what was booked on one article to another, as something else. */
  void rebook(int article, Fate fate, int other) {
    entries.replaceAll(
        e -> e.article() == article ? new Entry(e.line(), e.from(), e.to(), fate, other) : e);
  }

  List<Entry> entries() {
    return List.copyOf(entries);
  }
}
