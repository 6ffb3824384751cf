package dev.chaoxin.digest.indexing;

import dev.chaoxin.digest.indexing.words.CharacterClasses;
import dev.chaoxin.digest.indexing.words.Sentence;
import dev.chaoxin.digest.indexing.words.Token;
import dev.chaoxin.digest.indexing.words.Vocabulary.WordList;
import java.util.Arrays;
import java.util.List;

/**
 * Says which sentences of an article a digest may print: whole, standing alone, saying something.
 */
final class SentenceFilter {

  /** 是……的开局之年, 是个喜庆的大日子: a stage, and nobody on it yet. */
  private static final List<String> OCCASION_NOUNS = List.of("之年", "日子", "季节", "时节", "时刻");

  private static final int MAX_OCCASION_LENGTH = 32;

  /** So many of the keywords are what the article is about. */
  private static final int TOP_KEYWORDS = 3;

  private static final int MAX_SCENE_LENGTH = 22;
  private static final int MIN_HEADING_LENGTH = 6;
  private static final int MAX_HEADING_LENGTH = 48;

  private final AnalyzedArticle article;
  private final List<Keyword> keywords;

  SentenceFilter(AnalyzedArticle reading, List<Keyword> keywords) {
    this.article = reading;
    this.keywords = keywords;
  }

  /** The numbers of the fit sentences; those of all when none is. */
  int[] eligible() {
    int[] fit = new int[article.sentences().size()];
    int n = 0;
    for (int i = 0; i < fit.length; i++) {
      if (isEligible(i)) {
        fit[n++] = i;
      }
    }
    if (n > 0) {
      return Arrays.copyOf(fit, n);
    }
    for (int i = 0; i < fit.length; i++) {
      fit[i] = i;
    }
    return fit;
  }

  private boolean isEligible(int number) {
    Sentence s = article.sentences().get(number);
    return !article.attendanceLists().get(number)
        && !dependsOnPrevious(s)
        && (isComplete(s.text()) || isHeading(number))
        && !isSceneSetting(s);
  }

  /** 他, 此外, 据悉, 其中: it cannot be understood without the sentence before it. */
  private boolean dependsOnPrevious(Sentence s) {
    int at = article.tokenIndexAt(s.start());
    return at < article.tokens().size()
        && article.tokens().get(at).isListedAs(WordList.SENTENCE_OPENER);
  }

  /** 春潮涌动催人进,奋楫扬帆正当时: fine weather, before anybody does anything anywhere. */
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
    int clause = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : '。';
      if (c == ',' || c == '，' || c == '。') {
        if (isOccasion(text, clause, i)) {
          return true;
        }
        clause = i + 1;
      }
    }
    return false;
  }

  private static boolean isOccasion(String text, int from, int end) {
    for (String stage : OCCASION_NOUNS) {
      if (text.startsWith(stage, end - stage.length())) {
        int is = text.indexOf('是', Math.max(from, end - MAX_OCCASION_LENGTH));
        return is >= 0 && is < end - stage.length();
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

  /** A first line without full stop, where the headline is lost: it probably is the headline. */
  private boolean isHeading(int number) {
    Sentence s = article.sentences().get(number);
    return number == 0
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

  /** Whether it ends as a sentence does; a column or the scanner may have cut it. */
  static boolean isComplete(String text) {
    int last = text.length() - 1;
    // 今年是实施“潮汐计划”: a name in quotation marks at a cut ends no sentence, nor does (见第2版)
    while (last > 0 && isClosing(text.charAt(last))) {
      last--;
    }
    return CharacterClasses.isSentenceEnd(text.charAt(last)) || text.charAt(last) == '.';
  }

  private static boolean isClosing(char c) {
    return CharacterClasses.isClosingQuote(c) || c == '）' || c == ')';
  }
}
