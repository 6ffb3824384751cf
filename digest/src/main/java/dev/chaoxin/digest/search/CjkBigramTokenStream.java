package dev.chaoxin.digest.search;

import dev.chaoxin.digest.search.query.CjkBigramTokenizer;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Feeds the tokens of several texts to Lucene, with gaps between them that no phrase spans. */
final class CjkBigramTokenStream extends TokenStream {

  /** Wider than any phrase in a query. */
  private static final int TEXT_GAP = 1_000;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute positionIncrement =
      addAttribute(PositionIncrementAttribute.class);
  private final StringBuilder buffer = new StringBuilder();
  private final List<String> texts;
  private int next;
  private CjkBigramTokenizer tokenizer = new CjkBigramTokenizer("");
  private int textGap;

  CjkBigramTokenStream(List<String> texts) {
    this.texts = List.copyOf(texts);
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    while (!tokenizer.next(buffer)) {
      if (next == texts.size()) {
        return false;
      }
      tokenizer = new CjkBigramTokenizer(texts.get(next++));
      textGap = next == 1 ? 0 : TEXT_GAP;
    }
    term.append(buffer);
    positionIncrement.setPositionIncrement(1 + tokenizer.gap() + textGap);
    textGap = 0;
    return true;
  }

  @Override
  public void reset() {
    next = 0;
    tokenizer = new CjkBigramTokenizer("");
  }
}
