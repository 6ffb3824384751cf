package dev.chaoxin.digest.indexing;

import dev.chaoxin.digest.indexing.words.CharacterClasses;
import dev.chaoxin.digest.indexing.words.Sentence;
import dev.chaoxin.digest.indexing.words.Token;
import dev.chaoxin.digest.indexing.words.Vocabulary.WordList;
import java.util.Arrays;
import java.util.List;

/** Selects the sentences that a summary may use: complete, self-contained and informative. */
final class SentenceFilter {

  /** Nouns of clauses that name an occasion and no event: 是……的丰收之年, 是最热闹的时节. */
  private static final List<String> OCCASION_NOUNS = List.of("之年", "日子", "季节", "时节", "时刻");

  private static final int MAX_OCCASION_LENGTH = 32;

  /** The keywords that an informative sentence has one of. */
  private static final int TOP_KEYWORDS = 3;

  private static final int MAX_SCENE_LENGTH = 22;
  private static final int MIN_HEADING_LENGTH = 6;
  private static final int MAX_HEADING_LENGTH = 48;

  private final AnalyzedArticle article;
  private final List<Keyword> keywords;

  SentenceFilter(AnalyzedArticle article, List<Keyword> keywords) {
    this.article = article;
    this.keywords = keywords;
  }

  /** The indexes of the eligible sentences; of all sentences if none is. */
  int[] eligible() {
    int[] indexes = new int[article.sentences().size()];
    int n = 0;
    for (int i = 0; i < indexes.length; i++) {
      if (isEligible(i)) {
        indexes[n++] = i;
      }
    }
    if (n > 0) {
      return Arrays.copyOf(indexes, n);
    }
    for (int i = 0; i < indexes.length; i++) {
      indexes[i] = i;
    }
    return indexes;
  }

  private boolean isEligible(int index) {
    Sentence s = article.sentences().get(index);
    return !article.attendanceLists().get(index)
        && !dependsOnPrevious(s)
        && (isComplete(s.text()) || isHeading(index))
        && !isSceneSetting(s);
  }

  /** Whether it starts with 他, 此外, 据悉, 其中, which refer to the sentence before it. */
  private boolean dependsOnPrevious(Sentence s) {
    int at = article.tokenIndexAt(s.start());
    return at < article.tokens().size()
        && article.tokens().get(at).isListedAs(WordList.SENTENCE_OPENER);
  }

  /** Whether it sets the scene and reports nothing yet: 海风轻轻吹过港湾,渔火点点亮起来. */
  private boolean isSceneSetting(Sentence s) {
    if (isOccasion(s.text())) {
      return true;
    }
    return s.length() < MAX_SCENE_LENGTH
        && s.opensParagraph()
        && !hasDigit(s.text())
        && !hasRepeatedKeyword(s)
        && !namesAnything(s);
  }

  private static boolean isOccasion(String text) {
    int clauseStart = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : '。';
      if (c == ',' || c == '，' || c == '。') {
        if (isOccasion(text, clauseStart, i)) {
          return true;
        }
        clauseStart = i + 1;
      }
    }
    return false;
  }

  private static boolean isOccasion(String text, int from, int end) {
    for (String noun : OCCASION_NOUNS) {
      if (text.startsWith(noun, end - noun.length())) {
        int verb = text.indexOf('是', Math.max(from, end - MAX_OCCASION_LENGTH));
        return verb >= 0 && verb < end - noun.length();
      }
    }
    return false;
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean hasRepeatedKeyword(Sentence s) {
    for (Keyword keyword : keywords.subList(0, Math.min(TOP_KEYWORDS, keywords.size()))) {
      if (keyword.offsets().size() > 1 && SentenceFeatures.contains(keyword, s)) {
        return true;
      }
    }
    return false;
  }

  private boolean namesAnything(Sentence s) {
    List<Token> tokens = article.tokens();
    for (int i = article.tokenIndexAt(s.start()); i < tokens.size(); i++) {
      if (tokens.get(i).start() >= s.end()) {
        return false;
      }
      switch (tokens.get(i).pos()) {
        case PERSON, PLACE, ORGANISATION, ROLE, LATIN -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /** Whether it is a first line without full stop that is probably the missing headline. */
  private boolean isHeading(int index) {
    Sentence s = article.sentences().get(index);
    return index == 0
        && isBlankHeadline()
        && article.sentences().size() > 1
        && article.sentences().get(1).opensParagraph()
        && s.length() >= MIN_HEADING_LENGTH
        && s.length() <= MAX_HEADING_LENGTH
        && !CharacterClasses.isComma(s.text().charAt(s.length() - 1));
  }

  private boolean isBlankHeadline() {
    return article.headline().isBlank();
  }

  /** Whether it ends like a sentence, and was not cut off by a column or the scanner. */
  static boolean isComplete(String text) {
    int last = text.length() - 1;
    // neither 今年是实施“潮汐计划” nor (见第2版) is the end of a sentence
    while (last > 0 && isClosing(text.charAt(last))) {
      last--;
    }
    return CharacterClasses.isSentenceEnd(text.charAt(last)) || text.charAt(last) == '.';
  }

  private static boolean isClosing(char c) {
    return CharacterClasses.isClosingQuote(c) || c == '）' || c == ')';
  }
}
