package dev.chaoxin.digest.indexing;

import dev.chaoxin.digest.indexing.Token.Part;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the names of organisations by how they end (公司, 研究院, 局) and what may stand in them. */
final class OrganisationFinder {

  private static final int MOST_WORDS = 9;
  private static final int LONGEST = 28;

  private final Set<String> endings = Words.read("organisation-endings.txt");
  private final Set<String> official = Words.read("official-words.txt");
  private final DocumentFrequencies frequencies;

  OrganisationFinder(DocumentFrequencies frequencies) {
    this.frequencies = frequencies;
  }

  /** The names in the text; a name is never only its ending. */
  Set<String> find(String text, List<Token> tokens) {
    Set<String> names = new TreeSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (!isEnding(tokens, i)) {
        continue;
      }
      int first = firstWord(tokens, i);
      String name = text.substring(tokens.get(first).start(), tokens.get(i).end());
      boolean whole = first == i && tokens.get(i).part() != Part.ORGANISATION;
      if (whole && !isOneWordName(name)) {
        continue;
      }
      if (name.length() >= 3 && name.length() <= LONGEST) {
        names.add(name);
      }
    }
    return names;
  }

  /** Whether a name may end here: an ending, and no longer name going on behind it. */
  private boolean isEnding(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    if (token.part() == Part.ORGANISATION) {
      return i + 1 == tokens.size() || !isInside(tokens, i + 1);
    }
    return endings.contains(token.text())
        || (token.length() >= 3 && token.part() == Part.NOUN && hasEnding(token.text()));
  }

  private boolean hasEnding(String word) {
    for (int length = 2; length < word.length(); length++) {
      if (endings.contains(word.substring(word.length() - length))) {
        return true;
      }
    }
    return false;
  }

  private boolean isOneWordName(String word) {
    return hasEnding(word) && frequencies.of(word) < 1500 && !official.contains(word);
  }

  private int firstWord(List<Token> tokens, int last) {
    int first = last;
    for (int i = last - 1; i >= 0 && last - i < MOST_WORDS; i--) {
      if (isInside(tokens, i)) {
        first = i;
      } else if (!isInnerAnd(tokens, i)) {
        break;
      }
    }
    while (first < last && isPrelude(tokens.get(first))) {
      first++;
    }
    return first;
  }

  private boolean isInside(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    int reports = frequencies.of(token.text());
    boolean common = official.contains(token.text()) && !endings.contains(token.text());
    return switch (token.part()) {
      case PLACE, ORGANISATION, LATIN, MORPHEME -> true;
      case NOUN -> !common || (reports < 3000 && nounFollows(tokens, i));
      case VERBAL_NOUN -> reports < 6000;
      case ADJECTIVE -> token.length() >= 2 && reports < 3000;
      case VERB -> token.length() >= 2 && reports < 300;
      // 杭州二中, 望潮三院: an ordinal behind a place
      case MEASURE, NUMBER ->
          token.length() == 1 && i > 0 && tokens.get(i - 1).part() == Part.PLACE;
      default -> false;
    };
  }

  private static boolean nounFollows(List<Token> tokens, int i) {
    return i + 1 < tokens.size() && tokens.get(i + 1).part() == Part.NOUN;
  }

  /** 基础医学与肿瘤研究所: an “and” inside a name whose beginning is an organisation itself. */
  private boolean isInnerAnd(List<Token> tokens, int i) {
    if (!tokens.get(i).text().equals("与")) {
      return false;
    }
    for (int k = i - 1; k >= 0 && i - k <= 4; k--) {
      Token before = tokens.get(k);
      if (before.part() == Part.ORGANISATION
          || before.text().endsWith("科学院")
          || before.text().equals("中科院")) {
        return true;
      }
      if (before.part() != Part.NOUN) {
        return false;
      }
    }
    return false;
  }

  /** Words that stand before a name, not in it. */
  private boolean isPrelude(Token token) {
    return switch (token.part()) {
      case MEASURE, NUMBER -> true;
      case VERB, VERBAL_NOUN, ADJECTIVE -> official.contains(token.text());
      case NOUN -> official.contains(token.text()) && !endings.contains(token.text());
      default -> false;
    };
  }
}
