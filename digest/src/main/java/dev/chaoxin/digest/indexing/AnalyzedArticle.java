package dev.chaoxin.digest.indexing;

import dev.chaoxin.digest.indexing.words.BigramIndex;
import dev.chaoxin.digest.indexing.words.Sentence;
import dev.chaoxin.digest.indexing.words.Token;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * The result of one analysis pass over an article, shared by keywords and summary.
 *
 * @param text headline, line feed and body; a very long body is truncated
 * @param bigrams an index of the character bigrams of the text
 * @param bodyStart offset of the body
 * @param tokens the words of the text
 * @param sentences the sentences of the body
 * @param attendanceLists indexes of the sentences that are attendance lists
 * @param persons names of persons
 * @param organisations names of organisations
 * @param shortForms short forms of the company names among them
 */
record AnalyzedArticle(
    String text,
    BigramIndex bigrams,
    int bodyStart,
    List<Token> tokens,
    List<Sentence> sentences,
    BitSet attendanceLists,
    Set<String> persons,
    Set<String> organisations,
    Set<String> shortForms) {

  String headline() {
    return text.substring(0, headlineEnd());
  }

  int headlineEnd() {
    return Math.max(0, bodyStart - 1);
  }

  /** The index of the first token that starts at or after the offset. */
  int tokenIndexAt(int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The index of the sentence that contains the offset; -1 in a headline, byline or dateline. */
  int sentenceIndexAt(int offset) {
    int low = 0;
    int high = sentences.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < sentences.size() && sentences.get(low).start() <= offset ? low : -1;
  }
}
