package dev.chaoxin.digest.matching;

import java.util.Arrays;

/** What was found in one article: of each term, how often and where. Open addressing by term. */
final class TermHits implements TermTrie.HitConsumer {

  private static final int HEADLINE = 1;
  private static final int BODY = 2;
  private static final int SLOT_INTS = 4;

  private ArticleText article;

  /**
   * Four numbers a place, for the memory to be waited for once: one more than the term, or 0; how
   * often it stands in the headlines and in the text; nothing.
   */
  private int[] table;

  /** Of a place as the hash gives it, those bits are one. */
  private int mask;

  private int size;

  /** Findings in an article; there is room for as many terms as it has characters. */
  TermHits(ArticleText article) {
    this.article = article;
    allocate(Integer.highestOneBit(Math.max(8, article.text().length())) * 2);
  }

  /** Forgets what was found, and is of another article from now on. */
  void clear(ArticleText next) {
    article = next;
    size = 0;
    Arrays.fill(table, 0);
  }

  @Override
  public void accept(int term, int start, int end) {
    int place = slot(term);
    if (table[place] == 0) {
      table[place] = term + 1;
      if (++size * 2 > mask + 1) {
        grow();
        place = slot(term);
      }
    }
    if (!article.inByline(start) && !article.isInsideWord(start, end)) {
      table[place + (article.inHead(start) ? HEADLINE : BODY)]++;
    }
  }

  /** Where the terms found are kept, in no order. */
  int[] slots() {
    int[] places = new int[size + 1];
    int count = 0;
    for (int place = 0; place < table.length; place += SLOT_INTS) {
      places[count] = place;
      count += table[place] == 0 ? 0 : 1;
    }
    return Arrays.copyOf(places, size);
  }

  int[] termsAt(int[] places) {
    int[] found = new int[places.length];
    for (int i = 0; i < places.length; i++) {
      found[i] = table[places[i]] - 1;
    }
    return found;
  }

  /** How often the term at a place stands in the headlines. */
  int headlineCountAt(int place) {
    return table[place + HEADLINE];
  }

  /** How often the term at a place stands in the text. */
  int bodyCountAt(int place) {
    return table[place + BODY];
  }

  /** The terms found, in no order. */
  int[] terms() {
    return termsAt(slots());
  }

  int headlineCount(int term) {
    return headlineCountAt(slot(term));
  }

  int bodyCount(int term) {
    return bodyCountAt(slot(term));
  }

  /** Whether the term stands anywhere at all, by accident or not. */
  boolean contains(int term) {
    return table[slot(term)] != 0;
  }

  /** Where the term is kept, or would be. */
  private int slot(int term) {
    int place = (term * 0x9E3779B9) >>> 7 & mask;
    while (table[SLOT_INTS * place] != 0 && table[SLOT_INTS * place] != term + 1) {
      place = (place + 1) & mask;
    }
    return SLOT_INTS * place;
  }

  private void allocate(int places) {
    table = new int[SLOT_INTS * places];
    mask = places - 1;
  }

  private void grow() {
    int[] old = table;
    allocate(2 * (mask + 1));
    for (int from = 0; from < old.length; from += SLOT_INTS) {
      if (old[from] != 0) {
        System.arraycopy(old, from, table, slot(old[from] - 1), SLOT_INTS);
      }
    }
  }
}
