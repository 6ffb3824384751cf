package dev.chaoxin.digest.indexing.names;

import dev.chaoxin.digest.indexing.words.BigramIndex;
import dev.chaoxin.digest.indexing.words.CharacterClasses;
import dev.chaoxin.digest.indexing.words.Token;
import dev.chaoxin.digest.indexing.words.Token.Part;
import dev.chaoxin.digest.indexing.words.Vocabulary;
import dev.chaoxin.digest.indexing.words.Vocabulary.Mark;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the names of organisations by how they end (公司, 研究院, 局) and by a proper name in them; those
 * known by their company only are {@link EnumeratedOrganisations}.
 */
public final class OrganisationFinder {

  /** What ends a name and has so many characters is an office: 市场监管局. */
  public static final int SHORTEST_OFFICE = 4;

  private static final int MOST_WORDS = 12;
  private static final int LONGEST = 28;

  /** A word in fewer reports than this is as good as a proper name. */
  private static final int RARE = 60;

  /** Verbs that are often taken for a part of the name behind them. */
  private static final Set<String> VISITS =
      Set.of("调研", "考察", "视察", "走访", "座谈", "参观", "检查", "督查", "督导", "访问", "会议", "工作");

  /** 望潮大学党委: the university is the organisation. */
  private static final Set<String> COMMITTEES = Set.of("党委", "党组", "纪委", "团委", "工会");

  /** 一家书店: one of them, by no name. */
  private static final Set<String> COUNTS = Set.of("一家", "一所", "一个", "这家", "那家", "两家", "几家", "多家");

  /** 划给, 来到: how a verb ends that has an organisation behind it. */
  private static final Set<String> HANDING = Set.of("给", "到", "在", "向");

  private static final Set<String> KINDS_OF_PLACE = Set.of("街道", "镇", "乡", "村", "社区", "新区", "园区");

  private final Vocabulary vocabulary;

  public OrganisationFinder(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The names in the text; a name is never only its ending. */
  public Set<String> find(String text, BigramIndex pairs, List<Token> tokens) {
    Set<String> names = new TreeSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (!isEnding(tokens, i)) {
        continue;
      }
      int first = firstWord(tokens, i);
      String name = text.substring(tokens.get(first).start(), tokens.get(i).end());
      boolean proper = isProper(tokens, first, i) || pairs.count(name) > 2;
      if (name.length() >= 3 && name.length() <= LONGEST && first < i && proper) {
        names.add(name);
      }
    }
    EnumeratedOrganisations.addTo(names, text);
    return names;
  }

  /** Whether it is an office as every district has one: 市场监督管理局, 街道办事处. */
  public static boolean isOffice(int known, int length) {
    return length >= SHORTEST_OFFICE && Vocabulary.is(known, Mark.ORGANISATION_ENDING);
  }

  /** What companies are called for short: 望潮鲸昇新能源科技有限公司 is 鲸昇. */
  public Set<String> shortForms(List<Token> tokens) {
    Set<String> forms = new TreeSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (isCompany(tokens.get(i).text()) && isEnding(tokens, i)) {
        core(tokens.subList(firstWord(tokens, i), i)).ifPresent(forms::add);
      }
    }
    return forms;
  }

  private static boolean isCompany(String word) {
    return word.charAt(word.length() - 1) == '司' && word.endsWith("公司");
  }

  /** The name proper: behind the place, before the words for what the company does. */
  private Optional<String> core(List<Token> words) {
    int i = 0;
    while (i < words.size() && words.get(i).part() == Part.PLACE) {
      i++;
    }
    StringBuilder core = new StringBuilder();
    while (i < words.size() && (words.get(i).length() == 1 || isRare(words.get(i)))) {
      core.append(words.get(i).text());
      i++;
    }
    boolean name = core.length() >= 2 && core.length() <= 5;
    return name ? Optional.of(core.toString()) : Optional.empty();
  }

  /** Whether a name may end here: an ending, and no name going on behind it. */
  private boolean isEnding(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    if (i > 0
        && COMMITTEES.contains(token.text())
        && tokens.get(i - 1).is(Mark.ORGANISATION_ENDING)) {
      return false;
    }
    boolean ends =
        token.part() == Part.ORGANISATION
            || token.is(Mark.ORGANISATION_ENDING)
            || (token.length() >= 3 && token.part() == Part.NOUN && hasEnding(token));
    return ends && !goesOn(tokens, i + 1);
  }

  private boolean goesOn(List<Token> tokens, int next) {
    for (int k = next; k < Math.min(tokens.size(), next + 4); k++) {
      Token token = tokens.get(k);
      if (token.is(Mark.ORGANISATION_ENDING)) {
        return k > next || !COMMITTEES.contains(token.text());
      }
      if (!isInside(tokens, k)) {
        return false;
      }
    }
    return false;
  }

  private boolean hasEnding(Token token) {
    String word = token.text();
    // 促进局 is one, 格局 is not
    for (int length = isRare(token) ? 1 : 2; length < word.length(); length++) {
      int ending = vocabulary.look(word, word.length() - length, word.length());
      if (Vocabulary.is(ending, Mark.ORGANISATION_ENDING)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is the name of one, not of a kind: 望潮大学, but not 研究型大学. */
  private boolean isProper(List<Token> tokens, int first, int last) {
    if (first == last) {
      Token only = tokens.get(last);
      return (only.part() == Part.ORGANISATION && !only.is(Mark.ORGANISATION_ENDING))
          || (hasEnding(only) && isRare(only) && !only.is(Mark.OFFICIAL));
    }
    for (int i = first; i < last; i++) {
      Token token = tokens.get(i);
      boolean named =
          switch (token.part()) {
            case PLACE -> !isKindOfPlace(tokens, i);
            case ORGANISATION, LATIN, PERSON -> true;
            case NOUN -> token.length() == 1 ? isSeat(token.text()) : isRare(token);
            case MORPHEME -> i == first || isSeat(token.text());
            // 研究型, 科技型: of that kind, and no name
            case ADJECTIVE -> false;
            default -> token.length() >= 2 && isRare(token);
          };
      if (named) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRare(Token token) {
    return token.reports() < RARE;
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
        Part part = tokens.get(i).part();
        if (isSeat(tokens.get(i).text()) && !behindPlace(tokens, i)) {
          return behindStrangers(tokens, i) ? i - 2 : i;
        }
        if (part == Part.PLACE || part == Part.ORGANISATION) {
          place = i;
        } else if (place >= 0 && tokens.get(i).is(Mark.ORGANISATION_ENDING)) {
          // 某某公司浙江分公司: the place is in the middle
          place = -1;
        }
      } else if (!isInnerAnd(tokens, i)) {
        break;
      }
    }
    if (place >= 0) {
      return place - (isKindOfPlace(tokens, place) ? nameBefore(tokens, place) : 0);
    }
    while (first < last && isPrelude(tokens.get(first))) {
      first++;
    }
    return first;
  }

  /** 澜|江|区: a clause that begins with two single characters and a seat begins with a place. */
  private static boolean behindStrangers(List<Token> tokens, int seat) {
    return seat >= 2
        && isCharacter(tokens.get(seat - 1))
        && isCharacter(tokens.get(seat - 2))
        && (seat == 2 || tokens.get(seat - 3).part() == Part.MARK);
  }

  private static boolean isCharacter(Token token) {
    return token.length() == 1
        && token.part() != Part.MARK
        && token.part() != Part.FUNCTION
        && CharacterClasses.isHan(token.text().charAt(0));
  }

  private static boolean isKindOfPlace(List<Token> tokens, int i) {
    return KINDS_OF_PLACE.contains(tokens.get(i).text());
  }

  /** How many words before it name the place: 青盐|街道, 上|滩|街道. */
  private static int nameBefore(List<Token> tokens, int kind) {
    if (behindStrangers(tokens, kind)) {
      return 2;
    }
    Token name = tokens.get(Math.max(0, kind - 1));
    boolean noun =
        switch (name.part()) {
          case NOUN, PLACE, PERSON -> true;
          default -> false;
        };
    return kind > 0 && noun && name.length() >= 2 && !name.is(Mark.OFFICIAL) ? 1 : 0;
  }

  private boolean isInside(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    boolean outer = token.is(Mark.OFFICIAL) && !token.is(Mark.ORGANISATION_ENDING);
    return switch (token.part()) {
      case PLACE, ORGANISATION, LATIN, MORPHEME -> true;
      case NOUN, VERBAL_NOUN -> !VISITS.contains(token.text()) && (!outer || behindName(tokens, i));
      case ADJECTIVE -> token.length() >= 2;
      // 鲸昇, 蓝礁: what the dictionary does not know falls apart into anything
      case NUMBER, MEASURE, VERB, TIME ->
          token.text().startsWith("第")
              || (token.length() == 1 && behindName(tokens, i))
              || isRareVerb(token)
              || (token.part() == Part.VERB && behindPlace(tokens, i));
      case PERSON -> i > 0 && tokens.get(i - 1).part() == Part.PLACE;
      default -> token.length() == 1 && behindPlace(tokens, i) && "同和大中新".contains(token.text());
    };
  }

  private boolean isRareVerb(Token token) {
    return token.length() >= 2
        && token.part() == Part.VERB
        && !HANDING.contains(token.text().substring(token.length() - 1))
        && token.reports() < 300
        && !token.is(Mark.OFFICIAL);
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
        default -> {
          if (isSeat(before.text())) {
            return true;
          }
        }
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
      case VERB, VERBAL_NOUN, ADJECTIVE -> token.is(Mark.OFFICIAL);
      case NOUN ->
          COUNTS.contains(token.text())
              || (token.is(Mark.OFFICIAL) && !token.is(Mark.ORGANISATION_ENDING));
      default -> false;
    };
  }
}
