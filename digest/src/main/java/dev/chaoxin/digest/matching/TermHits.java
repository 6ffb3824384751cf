package dev.chaoxin.digest.matching;

import java.util.Arrays;

/**
 * The term hits of one article: how often and where each term occurs. A table of its own because it
 * is cleared per article and read in the hottest loop of the matcher.
 */
final class TermHits implements TermTrie.HitConsumer {

  private static final int HEADLINE = 1;
  private static final int BODY = 2;
  private static final int SLOT_INTS = 4;

  private ArticleText article;

  /**
   * Four ints per slot, so that one cache line holds a slot: term id + 1 or 0, occurrences in
   * headlines, occurrences in the body, unused.
   */
  private int[] table;

  /** The mask of a slot index. */
  private int mask;

  private int size;

  /** Sized for as many terms as the article has characters. */
  TermHits(ArticleText article) {
    this.article = article;
    allocate(Integer.highestOneBit(Math.max(8, article.text().length())) * 2);
  }

  /** Clears the hits and switches to another article. */
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

  /** The slots in use, in no order. */
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

  /** The occurrences in headlines of the term in a slot. */
  int headlineCountAt(int place) {
    return table[place + HEADLINE];
  }

  /** The occurrences in the body of the term in a slot. */
  int bodyCountAt(int place) {
    return table[place + BODY];
  }

  /** The ids of the terms that occur, in no order. */
  int[] terms() {
    return termsAt(slots());
  }

  int headlineCount(int term) {
    return headlineCountAt(slot(term));
  }

  int bodyCount(int term) {
    return bodyCountAt(slot(term));
  }

  /** Whether the term occurs at all, at word boundaries or not. */
  boolean contains(int term) {
    return table[slot(term)] != 0;
  }

  /** The slot of a term, or where it would be. */
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
