package dev.chaoxin.digest.composing;

import java.util.Arrays;

/** What was found in one article: of each term, how often and where. Open addressing by term. */
final class Findings implements TermTrie.Finding {

  private final ArticleText article;
  private int[] terms;
  private int[] inHead;
  private int[] inBody;
  private int size;

  /** Findings in an article; there is room for as many terms as it has characters. */
  Findings(ArticleText article) {
    this.article = article;
    int places = Integer.highestOneBit(Math.max(8, article.text().length())) * 2;
    terms = new int[places];
    inHead = new int[places];
    inBody = new int[places];
    Arrays.fill(terms, -1);
  }

  @Override
  public void found(int term, int start, int end) {
    int slot = slot(term);
    if (terms[slot] < 0) {
      terms[slot] = term;
      if (++size * 2 > terms.length) {
        grow();
        slot = slot(term);
      }
    }
    if (!article.inByline(start) && !article.accidental(start, end)) {
      if (article.inHead(start)) {
        inHead[slot]++;
      } else {
        inBody[slot]++;
      }
    }
  }

  /** Where the terms found are kept, in no order. */
  int[] places() {
    int[] places = new int[size];
    int count = 0;
    for (int place = 0; place < terms.length; place++) {
      if (terms[place] >= 0) {
        places[count++] = place;
      }
    }
    return places;
  }

  int[] termsAt(int[] places) {
    int[] found = new int[places.length];
    for (int i = 0; i < places.length; i++) {
      found[i] = terms[places[i]];
    }
    return found;
  }

  /** How often the term at a place stands in the headlines. */
  int headAt(int place) {
    return inHead[place];
  }

  /** How often the term at a place stands in the text. */
  int bodyAt(int place) {
    return inBody[place];
  }

  /** The terms found, in no order. */
  int[] terms() {
    return termsAt(places());
  }

  int inHead(int term) {
    return inHead[slot(term)];
  }

  int inBody(int term) {
    return inBody[slot(term)];
  }

  /** Whether the term stands anywhere at all, by accident or not. */
  boolean anywhere(int term) {
    return terms[slot(term)] == term;
  }

  private int slot(int term) {
    int mask = terms.length - 1;
    int slot = (term * 0x9E3779B9) >>> 7 & mask;
    while (terms[slot] >= 0 && terms[slot] != term) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    int[] oldTerms = terms;
    int[] oldHead = inHead;
    int[] oldBody = inBody;
    terms = new int[oldTerms.length * 2];
    Arrays.fill(terms, -1);
    inHead = new int[terms.length];
    inBody = new int[terms.length];
    for (int i = 0; i < oldTerms.length; i++) {
      if (oldTerms[i] >= 0) {
        int slot = slot(oldTerms[i]);
        terms[slot] = oldTerms[i];
        inHead[slot] = oldHead[i];
        inBody[slot] = oldBody[i];
      }
    }
  }
}
