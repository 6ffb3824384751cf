package dev.chaoxin.digest.indexing.words;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.BitSet;
import java.util.List;

/**
 * The word boundaries of a text, for searches by characters that must not match across the end of
 * one word and the start of the next.
 */
public final class WordBoundaries {

  private static final Segmenter SEGMENTER = Segmenter.withNames();

  private final String text;
  private final BitSet boundaries = new BitSet();

  private WordBoundaries(String text) {
    this.text = text;
    List<Token> tokens = SEGMENTER.segment(text);
    tokens.forEach(token -> boundaries.set(token.start()));
    boundaries.set(text.length());
  }

  /** The boundaries of a text; takes about a third of a millisecond for an article. */
  public static WordBoundaries of(String text) {
    return new WordBoundaries(text);
  }

  /** Whether the range is one word or several whole words. */
  public boolean isWholeWords(int start, int end) {
    return boundaries.get(start) && boundaries.get(end);
  }

  /**
   * Whether two characters only happen to be neighbours: the last of one word and the first of the
   * next (大学 in 大|学习, 大项 in 重大|项目). True only where the segmenter is reliable: both words are in
   * its dictionary, and unless both are longer than a character, so are the two characters as a
   * word, which it then decided against.
   */
  public boolean isAccidentalPair(int start, int end) {
    int middle = start + 1;
    if (end - start != 2 || !boundaries.get(middle) || isWholeWords(start, end)) {
      return false;
    }
    String before = text.substring(boundaries.previousSetBit(start), middle);
    String after = text.substring(middle, boundaries.nextSetBit(end));
    boolean twoWords = before.length() > 1 && after.length() > 1;
    return CoreDictionary.contains(before)
        && CoreDictionary.contains(after)
        && (twoWords || CoreDictionary.contains(text.substring(start, end)));
  }
}
