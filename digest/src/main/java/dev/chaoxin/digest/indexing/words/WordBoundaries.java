package dev.chaoxin.digest.indexing.words;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.BitSet;
import java.util.List;

/**
 * Where the words of a text begin and end, for those who look for letters and must not find them
 * where one word ends and the next begins.
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

  /** The bounds in a text; about a second for three thousand articles. */
  public static WordBoundaries of(String text) {
    return new WordBoundaries(text);
  }

  /** Whether the stretch is one word or several whole words. */
  public boolean isWholeWords(int start, int end) {
    return boundaries.get(start) && boundaries.get(end);
  }

  /**
   * Whether two characters meet here by accident: the last of a word and the first of the next (大学
   * in 大|学习, 大项 in 重大|项目). Said only where the segmenter is sure: the words it cut are in its
   * dictionary, and where only one of them is longer than a character, it knew the two as a word
   * and did not take it.
   */
  public boolean isAccidentalPair(int start, int end) {
    int middle = start + 1;
    if (end - start != 2 || !boundaries.get(middle) || isWholeWords(start, end)) {
      return false;
    }
    String before = text.substring(boundaries.previousSetBit(start), middle);
    String behind = text.substring(middle, boundaries.nextSetBit(end));
    boolean twoWords = before.length() > 1 && behind.length() > 1;
    return CoreDictionary.contains(before)
        && CoreDictionary.contains(behind)
        && (twoWords || CoreDictionary.contains(text.substring(start, end)));
  }
}
