package dev.chaoxin.digest.matching;

import java.util.Arrays;

/** What was found in one article: of each term, how often and where. Open addressing by term. */
final class TermHits implements TermTrie.Finding {

  private static final int HEAD = 1;
  private static final int BODY = 2;
  private static final int CELL = 4;

  private ArticleText article;

  /**
   * Four numbers a place, for the memory to be waited for once: one more than the term, or 0; how
   * often it stands in the headlines and in the text; nothing.
   */
  private int[] cells;

  /** Of a place as the hash gives it, those bits are one. */
  private int mask;

  private int size;

  /** Findings in an article; there is room for as many terms as it has characters. */
  TermHits(ArticleText article) {
    this.article = article;
    room(Integer.highestOneBit(Math.max(8, article.text().length())) * 2);
  }

  /** Forgets what was found, and is of another article from now on. */
  void clear(ArticleText next) {
    article = next;
    size = 0;
    Arrays.fill(cells, 0);
  }

  @Override
  public void found(int term, int start, int end) {
    int place = place(term);
    if (cells[place] == 0) {
      cells[place] = term + 1;
      if (++size * 2 > mask + 1) {
        grow();
        place = place(term);
      }
    }
    if (!article.inByline(start) && !article.accidental(start, end)) {
      cells[place + (article.inHead(start) ? HEAD : BODY)]++;
    }
  }

  /** Where the terms found are kept, in no order. */
  int[] places() {
    int[] places = new int[size + 1];
    int count = 0;
    for (int place = 0; place < cells.length; place += CELL) {
      places[count] = place;
      count += cells[place] == 0 ? 0 : 1;
    }
    return Arrays.copyOf(places, size);
  }

  int[] termsAt(int[] places) {
    int[] found = new int[places.length];
    for (int i = 0; i < places.length; i++) {
      found[i] = cells[places[i]] - 1;
    }
    return found;
  }

  /** How often the term at a place stands in the headlines. */
  int headAt(int place) {
    return cells[place + HEAD];
  }

  /** How often the term at a place stands in the text. */
  int bodyAt(int place) {
    return cells[place + BODY];
  }

  /** The terms found, in no order. */
  int[] terms() {
    return termsAt(places());
  }

  int inHead(int term) {
    return headAt(place(term));
  }

  int inBody(int term) {
    return bodyAt(place(term));
  }

  /** Whether the term stands anywhere at all, by accident or not. */
  boolean anywhere(int term) {
    return cells[place(term)] != 0;
  }

  /** Where the term is kept, or would be. */
  private int place(int term) {
    int place = (term * 0x9E3779B9) >>> 7 & mask;
    while (cells[CELL * place] != 0 && cells[CELL * place] != term + 1) {
      place = (place + 1) & mask;
    }
    return CELL * place;
  }

  private void room(int places) {
    cells = new int[CELL * places];
    mask = places - 1;
  }

  private void grow() {
    int[] old = cells;
    room(2 * (mask + 1));
    for (int from = 0; from < old.length; from += CELL) {
      if (old[from] != 0) {
        System.arraycopy(old, from, cells, place(old[from] - 1), CELL);
      }
    }
  }
}
