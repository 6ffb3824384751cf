package dev.chaoxin.digest.indexing;

import dev.chaoxin.digest.indexing.names.OrganisationFinder;
import dev.chaoxin.digest.indexing.words.Lexicon;
import dev.chaoxin.digest.indexing.words.Token;
import dev.chaoxin.digest.indexing.words.Token.PartOfSpeech;
import dev.chaoxin.digest.indexing.words.Vocabulary;
import dev.chaoxin.digest.indexing.words.Vocabulary.WordList;
import java.util.Set;

/** Tells fragments of sentences (打造具有辨识度, 友好新地标) from terms, which can be keywords. */
final class PhraseFragments {

  /** A candidate with this share of its occurrences inside one longer one is a fragment of it. */
  private static final double MAX_SHARE_INSIDE_LONGER = 0.8;

  /** A run of words that occurs this often in an article is a term, whatever it consists of. */
  private static final int FREQUENT = 4;

  /** Measure words that HanLP also tags as nouns or particles. */
  private static final Set<String> MEASURES = Set.of("处", "所", "家", "场", "间", "户", "人", "期");

  private final Lexicon lexicon;

  PhraseFragments(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  boolean isFragment(KeywordCandidate c) {
    boolean name = c.kind != Keyword.Kind.TERM || c.quoted || lexicon.contains(c.text);
    if (name) {
      return false;
    }
    if (hasFunctionEnding(c.text)) {
      return true;
    }
    if (c.tokens.size() < 2) {
      return false;
    }
    if (c.hasFixedNeighbour
        || c.shareInsideLonger >= MAX_SHARE_INSIDE_LONGER
        || isOffice(c)
        || isCount(c)) {
      return true;
    }
    boolean common =
        Vocabulary.documentFrequency(c.vocabularyEntry) > 0 || c.occurrences >= FREQUENT;
    return !common && isClause(c);
  }

  /** 坐着, 抽到, 停下来, 快一点, 棚里: HanLP often tags such words as names. */
  private static boolean hasFunctionEnding(String text) {
    int last = text.length() - 1;
    char previous = last > 0 ? text.charAt(last - 1) : ' ';
    return switch (text.charAt(last)) {
      case '着', '到', '了' -> true;
      case '来', '去' -> previous == '下' || previous == '起' || previous == '出';
      case '点' -> previous == '一';
      // but not 邻里, 故里, 乡里
      case '里' -> previous != '邻' && previous != '故' && previous != '乡';
      default -> false;
    };
  }

  /** 新区党委书记, 区领导某某, 推进会上, 市场监管局有关 say who and where, not what. */
  private static boolean isOffice(KeywordCandidate c) {
    Token last = c.last();
    return last.isListedAs(WordList.ROLE)
        || last.text().endsWith("会上")
        || c.has(PartOfSpeech.PERSON, PartOfSpeech.PERSON)
        || OrganisationFinder.isGenericOffice(c.first().vocabularyEntry(), c.first().length());
  }

  /** 六处边界 and 三十四所小学 are counts; 三号线 and 一号工程 are names. */
  private static boolean isCount(KeywordCandidate c) {
    Token second = c.tokens.get(1);
    return c.tokens.get(0).pos() == PartOfSpeech.NUMBER
        && (second.pos() == PartOfSpeech.MEASURE || MEASURES.contains(second.text()))
        && !second.text().equals("号");
  }

  /** Whether a run of words contains a verb or ends in an adjective. */
  private static boolean isClause(KeywordCandidate c) {
    return c.last().pos() == PartOfSpeech.ADJECTIVE || c.has(PartOfSpeech.VERB, PartOfSpeech.IDIOM);
  }
}
