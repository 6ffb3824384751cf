package dev.chaoxin.digest.indexing;

import dev.chaoxin.digest.indexing.names.OrganisationFinder;
import dev.chaoxin.digest.indexing.words.Lexicon;
import dev.chaoxin.digest.indexing.words.Token;
import dev.chaoxin.digest.indexing.words.Token.PartOfSpeech;
import dev.chaoxin.digest.indexing.words.Vocabulary;
import dev.chaoxin.digest.indexing.words.Vocabulary.WordList;
import java.util.Set;

/** Tells pieces of a sentence from terms: 打造具有辨识度, 友好新地标, 赴钱塘区 are no keywords. */
final class PhraseFragments {

  /** A term of which so much lies inside one longer term is a piece of it. */
  private static final double MAX_SHARE_INSIDE_LONGER = 0.8;

  /** So often in one article, a run of words is a term whatever it is made of. */
  private static final int FREQUENT = 4;

  /** HanLP takes these for nouns and for particles too. */
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

  /** 坐着, 抽到, 停下来, 快一点, 棚里: words that HanLP often takes for names. */
  private static boolean hasFunctionEnding(String text) {
    int last = text.length() - 1;
    char before = last > 0 ? text.charAt(last - 1) : ' ';
    return switch (text.charAt(last)) {
      case '着', '到', '了' -> true;
      case '来', '去' -> before == '下' || before == '起' || before == '出';
      case '点' -> before == '一';
      // 邻里, 故里, 乡里
      case '里' -> before != '邻' && before != '故' && before != '乡';
      default -> false;
    };
  }

  /** 新区党委书记, 区领导某某, 推进会上, 市场监管局有关: who and where, not what. */
  private static boolean isOffice(KeywordCandidate c) {
    Token last = c.last();
    return last.isListedAs(WordList.ROLE)
        || last.text().endsWith("会上")
        || c.has(PartOfSpeech.PERSON, PartOfSpeech.PERSON)
        || OrganisationFinder.isGenericOffice(c.first().vocabularyEntry(), c.first().length());
  }

  /** 六处边界, 三十四所小学: how many, not what. 三号线 and 一号工程 are names. */
  private static boolean isCount(KeywordCandidate c) {
    Token second = c.tokens.get(1);
    return c.tokens.get(0).pos() == PartOfSpeech.NUMBER
        && (second.pos() == PartOfSpeech.MEASURE || MEASURES.contains(second.text()))
        && !second.text().equals("号");
  }

  /** A run with a verb in it, or an adjective at its end, is a piece of a sentence. */
  private static boolean isClause(KeywordCandidate c) {
    return c.last().pos() == PartOfSpeech.ADJECTIVE || c.has(PartOfSpeech.VERB, PartOfSpeech.IDIOM);
  }
}
