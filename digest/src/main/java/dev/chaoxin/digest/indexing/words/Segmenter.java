package dev.chaoxin.digest.indexing.words;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import dev.chaoxin.digest.indexing.words.Token.PartOfSpeech;
import java.util.ArrayList;
import java.util.List;

/** Segments text into words with HanLP. Thread-safe: HanLP is configured here and never again. */
public final class Segmenter {

  /** HanLP builds a lattice over its input, so long lines are passed to it in chunks. */
  private static final int MAX_CHUNK_LENGTH = 400;

  private final Segment hanlp;
  private final Vocabulary vocabulary;

  /** Cache by HanLP's tag ordinal; a write lost to a race is only repeated. */
  private final PartOfSpeech[] posByTag = new PartOfSpeech[512];

  /**
   * A segmenter that does not recognize names of persons, which would take HanLP two fifths of its
   * time; this package's callers find them themselves.
   */
  public Segmenter(Vocabulary vocabulary) {
    this(vocabulary, HanLP.newSegment().enableNameRecognize(false));
  }

  private Segmenter(Vocabulary vocabulary, Segment segment) {
    this.vocabulary = vocabulary;
    this.hanlp = segment;
  }

  /** A segmenter that keeps names of persons in one piece, for callers that do not find them. */
  static Segmenter withNames() {
    return new Segmenter(Vocabulary.EMPTY, HanLP.newSegment());
  }

  /** Loads HanLP's dictionaries, which must happen in one thread before several use it. */
  public static void warmUp() {
    new Segmenter(Vocabulary.EMPTY).segment("潮信昨天开张,区长温小舟到场。");
  }

  /** The words of the text in order; concatenated they are the text. */
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
    int[] entries = lookUpAll(terms);
    int at = from;
    int i = 0;
    for (Term term : terms) {
      int end = at + term.word.length();
      if (end > to) {
        break;
      }
      // HanLP normalizes some characters; the token keeps the text's own
      String word = text.startsWith(term.word, at) ? term.word : text.substring(at, end);
      tokens.add(new Token(word, pos(word, term.nature), at, entries[i++]));
      at = end;
    }
    if (at < to) {
      tokens.add(new Token(text.substring(at, to), PartOfSpeech.FUNCTION, at, 0));
    }
  }

  /** Looks up all terms in one loop, so that the cache misses of the table overlap. */
  private int[] lookUpAll(List<Term> terms) {
    long[] hashes = new long[terms.size()];
    int n = 0;
    for (Term term : terms) {
      hashes[n++] = Vocabulary.hash(term.word, 0, term.word.length());
    }
    int[] entries = new int[n];
    for (int i = 0; i < n; i++) {
      entries[i] = vocabulary.lookUp(hashes[i]);
    }
    return entries;
  }

  private PartOfSpeech pos(String word, Nature nature) {
    if (isPunctuation(word)) {
      return PartOfSpeech.PUNCTUATION;
    }
    PartOfSpeech pos = pos(nature);
    // HanLP tags rare characters (昇) as punctuation
    return pos == PartOfSpeech.PUNCTUATION && CharacterClasses.isHan(word.charAt(0))
        ? PartOfSpeech.MORPHEME
        : pos;
  }

  /** Whether the word has separators only: HanLP tags a row of them (>>>>) as a foreign word. */
  private static boolean isPunctuation(String word) {
    int at = 0;
    while (at < word.length() && CharacterClasses.isSeparator(word.charAt(at))) {
      at++;
    }
    return at == word.length();
  }

  private PartOfSpeech pos(Nature nature) {
    int tag = nature.ordinal();
    if (tag >= posByTag.length) {
      return PartOfSpeech.of(nature.toString());
    }
    PartOfSpeech pos = posByTag[tag];
    if (pos == null) {
      pos = PartOfSpeech.of(nature.toString());
      posByTag[tag] = pos;
    }
    return pos;
  }

  private static int chunkEnd(String text, int from) {
    int limit = Math.min(text.length(), from + MAX_CHUNK_LENGTH);
    int separatorEnd = -1;
    for (int i = from; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '\n' || CharacterClasses.isSentenceEnd(c)) {
        return i + 1;
      }
      if (CharacterClasses.isSeparator(c)) {
        separatorEnd = i + 1;
      }
    }
    if (limit == text.length()) {
      return limit;
    }
    if (separatorEnd > from) {
      return separatorEnd;
    }
    return CharacterClasses.withoutSplitPair(text, limit);
  }
}
