package dev.chaoxin.digest.search;

import dev.chaoxin.digest.search.query.CjkBigramTokenizer;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The pieces of several texts as Lucene takes them; no phrase reaches from one into the next. */
final class CjkBigramTokenStream extends TokenStream {

  /** Wider than any phrase that is asked for. */
  private static final int BETWEEN_TEXTS = 1_000;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final StringBuilder letters = new StringBuilder();
  private final List<String> texts;
  private int next;
  private CjkBigramTokenizer pieces = new CjkBigramTokenizer("");
  private int jump;

  CjkBigramTokenStream(List<String> texts) {
    this.texts = List.copyOf(texts);
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    while (!pieces.next(letters)) {
      if (next == texts.size()) {
        return false;
      }
      pieces = new CjkBigramTokenizer(texts.get(next++));
      jump = next == 1 ? 0 : BETWEEN_TEXTS;
    }
    term.append(letters);
    step.setPositionIncrement(1 + pieces.gap() + jump);
    jump = 0;
    return true;
  }

  @Override
  public void reset() {
    next = 0;
    pieces = new CjkBigramTokenizer("");
  }
}
