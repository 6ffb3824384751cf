package dev.chaoxin.digest.indexing;

import dev.chaoxin.digest.indexing.Token.Part;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the names of organisations by how they end (公司, 研究院, 局), by a proper name in them, and by
 * the company they keep (…、…等企业).
 */
final class OrganisationFinder {

  private static final int MOST_WORDS = 12;
  private static final int LONGEST = 28;

  /** A word in fewer reports than this is as good as a proper name. */
  private static final int RARE = 60;

  /** 甲、乙、丙等企业: what stands in the list are organisations. */
  private static final Pattern LISTED =
      Pattern.compile(
          "((?:[\\p{IsHan}A-Za-z]{2,12}、)+[\\p{IsHan}A-Za-z]{2,12})等"
              + "(?:\\d*[多余]?[家个]|一批|知名|龙头|重点|优质|整)?(?:“[^”]{2,8}”)?"
              + "(?:车企|企业|公司|集团|药企|机构|高校)");

  /** Verbs that are often taken for a part of the name behind them. */
  private static final Set<String> VISITS =
      Set.of("调研", "考察", "视察", "走访", "座谈", "参观", "检查", "督查", "督导", "访问", "会议", "工作");

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
      boolean proper = isProper(tokens, first, i) || Occurrences.count(text, name) > 2;
      if (name.length() >= 3 && name.length() <= LONGEST && first < i && proper) {
        names.add(name);
      }
    }
    listed(text, names);
    return names;
  }

  private static void listed(String text, Set<String> names) {
    Matcher list = LISTED.matcher(text);
    while (list.find()) {
      String[] items = list.group(1).split("、", -1);
      // the first item may begin with the rest of its sentence
      for (int i = 1; i < items.length; i++) {
        if (items[i].length() <= 6) {
          names.add(items[i]);
        }
      }
    }
  }

  /** Whether a name may end here: an ending, and no name going on behind it. */
  private boolean isEnding(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    if (i + 1 < tokens.size() && goesOn(tokens, i + 1)) {
      return false;
    }
    if (token.part() == Part.ORGANISATION) {
      return true;
    }
    return endings.contains(token.text())
        || (token.length() >= 3 && token.part() == Part.NOUN && hasEnding(token.text()));
  }

  private boolean goesOn(List<Token> tokens, int next) {
    for (int k = next; k < Math.min(tokens.size(), next + 4); k++) {
      Token token = tokens.get(k);
      if (endings.contains(token.text())) {
        return true;
      }
      if (!isInside(tokens, k)) {
        return false;
      }
    }
    return false;
  }

  private boolean hasEnding(String word) {
    for (int length = 2; length < word.length(); length++) {
      if (endings.contains(word.substring(word.length() - length))) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is the name of one, not of a kind: 望潮大学, but not 研究型大学. */
  private boolean isProper(List<Token> tokens, int first, int last) {
    if (first == last) {
      Token only = tokens.get(last);
      return only.part() == Part.ORGANISATION
          || (hasEnding(only.text()) && isRare(only.text()) && !official.contains(only.text()));
    }
    for (int i = first; i < last; i++) {
      Token token = tokens.get(i);
      boolean named =
          switch (token.part()) {
            case PLACE, ORGANISATION, LATIN, PERSON -> true;
            case NOUN -> token.length() == 1 ? isSeat(token.text()) : isRare(token.text());
            case MORPHEME -> i == first || isSeat(token.text());
            default -> token.length() >= 2 && isRare(token.text());
          };
      if (named) {
        return true;
      }
    }
    return false;
  }

  private boolean isRare(String word) {
    return frequencies.of(word) < RARE;
  }

  /** 区科技局, 市人大: of this district, of this city. */
  private static boolean isSeat(String word) {
    return word.equals("区") || word.equals("市") || word.equals("省") || word.equals("县");
  }

  private int firstWord(List<Token> tokens, int last) {
    int first = last;
    int place = -1;
    for (int i = last - 1; i >= 0 && last - i < MOST_WORDS; i--) {
      if (isInside(tokens, i)) {
        first = i;
        if (tokens.get(i).part() == Part.PLACE || tokens.get(i).part() == Part.ORGANISATION) {
          place = i;
        }
      } else if (!isInnerAnd(tokens, i)) {
        break;
      }
    }
    if (place >= 0) {
      return place;
    }
    while (first < last && isPrelude(tokens.get(first))) {
      first++;
    }
    return first;
  }

  private boolean isInside(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    boolean outer = official.contains(token.text()) && !endings.contains(token.text());
    return switch (token.part()) {
      case PLACE, ORGANISATION, LATIN, MORPHEME -> true;
      case NOUN, VERBAL_NOUN -> !VISITS.contains(token.text()) && (!outer || behindName(tokens, i));
      case ADJECTIVE -> token.length() >= 2;
      // 圣山科纺, 亿昇达: what the dictionary does not know falls apart into anything
      case NUMBER, MEASURE, VERB, TIME ->
          (token.length() == 1 && behindName(tokens, i))
              || isRareVerb(token)
              || (token.part() == Part.VERB && behindPlace(tokens, i));
      case PERSON -> i > 0 && tokens.get(i - 1).part() == Part.PLACE;
      default -> token.length() == 1 && behindPlace(tokens, i) && "同和大中新".contains(token.text());
    };
  }

  private boolean isRareVerb(Token token) {
    return token.length() >= 2
        && token.part() == Part.VERB
        && frequencies.of(token.text()) < 300
        && !official.contains(token.text());
  }

  private static boolean behindPlace(List<Token> tokens, int i) {
    return i > 0
        && (tokens.get(i - 1).part() == Part.PLACE
            || tokens.get(i - 1).part() == Part.ORGANISATION);
  }

  /** Whether a place, an organisation or a single character stands before: a name has begun. */
  private static boolean behindName(List<Token> tokens, int i) {
    for (int k = i - 1; k >= 0 && i - k <= 4; k--) {
      Token before = tokens.get(k);
      switch (before.part()) {
        case PLACE, ORGANISATION, LATIN -> {
          return true;
        }
        case MARK, FUNCTION, ROLE, PERSON -> {
          return false;
        }
        default -> {}
      }
    }
    return false;
  }

  /** 基础医学与肿瘤研究所: an “and” inside a name whose beginning is an organisation itself. */
  private static boolean isInnerAnd(List<Token> tokens, int i) {
    if (!tokens.get(i).text().equals("与")) {
      return false;
    }
    for (int k = i - 1; k >= 0 && i - k <= 4; k--) {
      Token before = tokens.get(k);
      if (before.part() == Part.ORGANISATION) {
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
      case MEASURE, NUMBER, TIME -> true;
      case VERB, VERBAL_NOUN, ADJECTIVE -> official.contains(token.text());
      case NOUN -> official.contains(token.text()) && !endings.contains(token.text());
      default -> false;
    };
  }
}
