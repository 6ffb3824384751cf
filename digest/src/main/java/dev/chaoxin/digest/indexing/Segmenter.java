package dev.chaoxin.digest.indexing;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import dev.chaoxin.digest.indexing.Token.Part;
import java.util.ArrayList;
import java.util.List;

/** Cuts text into words. Safe for use by many threads: HanLP is configured here and never again. */
final class Segmenter {

  /** HanLP builds a lattice over what it is given: long lines go to it in pieces. */
  private static final int LONGEST_PIECE = 400;

  private final Segment segment = HanLP.newSegment();

  /** The words of the text, in order; together they are the text. */
  List<Token> cut(String text) {
    List<Token> tokens = new ArrayList<>(text.length() / 2 + 4);
    int from = 0;
    while (from < text.length()) {
      int to = pieceEnd(text, from);
      add(text, from, to, tokens);
      from = to;
    }
    return tokens;
  }

  private void add(String text, int from, int to, List<Token> tokens) {
    int at = from;
    for (Term term : segment.seg(text.substring(from, to))) {
      int end = at + term.word.length();
      if (end > to) {
        break;
      }
      String word = text.substring(at, end);
      tokens.add(new Token(word, part(word, term.nature.toString()), at));
      at = end;
    }
    if (at < to) {
      tokens.add(new Token(text.substring(at, to), Part.FUNCTION, at));
    }
  }

  private static Part part(String word, String nature) {
    if (word.length() == 1 && Characters.isMark(word.charAt(0))) {
      return Part.MARK;
    }
    Part part = Part.of(nature);
    // HanLP takes rare characters (昇) for punctuation
    return part == Part.MARK && Characters.isHan(word.charAt(0)) ? Part.MORPHEME : part;
  }

  private static int pieceEnd(String text, int from) {
    int limit = Math.min(text.length(), from + LONGEST_PIECE);
    int comma = -1;
    for (int i = from; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '\n' || Characters.isFullStop(c)) {
        return i + 1;
      }
      if (Characters.isMark(c)) {
        comma = i + 1;
      }
    }
    if (limit == text.length()) {
      return limit;
    }
    if (comma > from) {
      return comma;
    }
    return Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
  }
}
