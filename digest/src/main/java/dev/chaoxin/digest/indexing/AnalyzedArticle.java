package dev.chaoxin.digest.indexing;

import dev.chaoxin.digest.indexing.words.BigramIndex;
import dev.chaoxin.digest.indexing.words.Sentence;
import dev.chaoxin.digest.indexing.words.Token;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * What one careful pass over an article leaves on the desk.
 *
 * @param text headline, line feed and body; a very long body is cut off
 * @param bigrams where each pair of characters of the text stands
 * @param bodyStart where the body starts
 * @param tokens the words of the text
 * @param sentences the sentences of the body
 * @param attendanceLists the numbers of those sentences that are attendance lists
 * @param persons names of persons
 * @param organisations names of organisations
 * @param shortForms what the companies among them are called for short
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

  /** The number of the first word that starts at the offset or behind it. */
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

  /** The number of the sentence the offset lies in; -1 in a headline, byline or dateline. */
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
