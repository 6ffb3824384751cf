package dev.chaoxin.digest.indexing.words;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import dev.chaoxin.digest.indexing.words.Token.PartOfSpeech;
import java.util.ArrayList;
import java.util.List;

/** Cuts text into words. Safe for use by many threads: HanLP is configured here and never again. */
public final class Segmenter {

  /** HanLP builds a lattice over what it is given: long lines go to it in pieces. */
  private static final int MAX_CHUNK_LENGTH = 400;

  private final Segment hanlp;
  private final Vocabulary vocabulary;

  /** By HanLP's number of a tag; tags are a few dozen, and a lost write is made again. */
  private final PartOfSpeech[] posByTag = new PartOfSpeech[512];

  /**
   * Cuts the names of persons into characters: HanLP spends two fifths of its time on them, and
   * ours are found without.
   */
  public Segmenter(Vocabulary vocabulary) {
    this(vocabulary, HanLP.newSegment().enableNameRecognize(false));
  }

  private Segmenter(Vocabulary vocabulary, Segment segment) {
    this.vocabulary = vocabulary;
    this.hanlp = segment;
  }

  /** Leaves the names of persons whole, where nobody else looks for them. */
  static Segmenter withNames() {
    return new Segmenter(Vocabulary.EMPTY, HanLP.newSegment());
  }

  /** Has HanLP read its dictionaries; by one thread, before there are many. */
  public static void warmUp() {
    new Segmenter(Vocabulary.EMPTY).segment("潮信昨天开张,区长温小舟到场。");
  }

  /** The words of the text, in order; together they are the text. */
  public List<Token> segment(String text) {
    List<Token> tokens = new ArrayList<>(text.length() / 2 + 4);
    int from = 0;
    while (from < text.length()) {
      int to = chunkEnd(text, from);
      add(text, from, to, tokens);
      from = to;
    }
    return tokens;
  }

  private void add(String text, int from, int to, List<Token> tokens) {
    List<Term> terms = hanlp.seg(text.substring(from, to));
    int[] known = lookUpAll(terms);
    int at = from;
    int number = 0;
    for (Term term : terms) {
      int end = at + term.word.length();
      if (end > to) {
        break;
      }
      // HanLP may write a character in another form: the text's own is kept
      String word = text.startsWith(term.word, at) ? term.word : text.substring(at, end);
      tokens.add(new Token(word, pos(word, term.nature), at, known[number++]));
      at = end;
    }
    if (at < to) {
      tokens.add(new Token(text.substring(at, to), PartOfSpeech.FUNCTION, at, 0));
    }
  }

  /** All at once: the processor then waits for the memory once and not for every word. */
  private int[] lookUpAll(List<Term> terms) {
    long[] hashes = new long[terms.size()];
    int n = 0;
    for (Term term : terms) {
      hashes[n++] = Vocabulary.hash(term.word, 0, term.word.length());
    }
    int[] known = new int[n];
    for (int i = 0; i < n; i++) {
      known[i] = vocabulary.lookUp(hashes[i]);
    }
    return known;
  }

  private PartOfSpeech pos(String word, Nature nature) {
    if (isPunctuation(word)) {
      return PartOfSpeech.PUNCTUATION;
    }
    PartOfSpeech part = pos(nature);
    // HanLP takes rare characters (昇) for punctuation
    return part == PartOfSpeech.PUNCTUATION && CharacterClasses.isHan(word.charAt(0))
        ? PartOfSpeech.MORPHEME
        : part;
  }

  /** Whether it is nothing but marks: HanLP takes a row of them (>>>>) for a foreign word. */
  private static boolean isPunctuation(String word) {
    int at = 0;
    while (at < word.length() && CharacterClasses.isSeparator(word.charAt(at))) {
      at++;
    }
    return at == word.length();
  }

  private PartOfSpeech pos(Nature nature) {
    int number = nature.ordinal();
    if (number >= posByTag.length) {
      return PartOfSpeech.of(nature.toString());
    }
    PartOfSpeech part = posByTag[number];
    if (part == null) {
      part = PartOfSpeech.of(nature.toString());
      posByTag[number] = part;
    }
    return part;
  }

  private static int chunkEnd(String text, int from) {
    int limit = Math.min(text.length(), from + MAX_CHUNK_LENGTH);
    int comma = -1;
    for (int i = from; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '\n' || CharacterClasses.isSentenceEnd(c)) {
        return i + 1;
      }
      if (CharacterClasses.isSeparator(c)) {
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
