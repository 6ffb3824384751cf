package dev.chaoxin.digest.indexing;

import dev.chaoxin.digest.indexing.Token.Part;
import java.util.List;
import java.util.Set;

/** Tells pieces of a sentence from terms: 打造具有辨识度, 友好新地标, 赴钱塘区 are no keywords. */
final class Fragments {

  /** A term of which so much lies inside one longer term is a piece of it. */
  private static final double SWALLOWED = 0.8;

  /** So often in one article, a run of words is a term whatever it is made of. */
  private static final int OFTEN = 4;

  private final DocumentFrequencies frequencies;
  private final Lexicon lexicon;
  private final Set<String> roles = Words.read("roles.txt");

  Fragments(DocumentFrequencies frequencies, Lexicon lexicon) {
    this.frequencies = frequencies;
    this.lexicon = lexicon;
  }

  boolean is(Candidate c) {
    boolean name = c.kind != Keyword.Kind.TERM || c.quoted || lexicon.contains(c.text);
    if (c.words.size() < 2 || name) {
      return false;
    }
    boolean bound = c.clue(Clue.BOUND_LEFT) > 0 || c.clue(Clue.BOUND_RIGHT) > 0;
    if (bound || c.clue(Clue.INSIDE_LONGER) >= SWALLOWED || isOffice(c)) {
      return true;
    }
    boolean common = frequencies.of(c.text) > 0 || c.met >= OFTEN;
    return !common && isClause(c.words);
  }

  /** 新区党委书记, 区领导某某, 推进会上: who and where, not what. */
  private boolean isOffice(Candidate c) {
    String last = c.words.get(c.words.size() - 1).text();
    return roles.contains(last)
        || last.endsWith("会上")
        || c.words.stream().anyMatch(word -> word.part() == Part.PERSON);
  }

  /** A run with a verb in it, or an adjective at its end, is a piece of a sentence. */
  private static boolean isClause(List<Token> words) {
    return words.get(words.size() - 1).part() == Part.ADJECTIVE
        || words.stream().anyMatch(word -> isVerbal(word.part()));
  }

  private static boolean isVerbal(Part part) {
    return part == Part.VERB || part == Part.IDIOM;
  }
}
