package dev.chaoxin.digest.indexing.names;

import dev.chaoxin.digest.indexing.words.BigramIndex;
import dev.chaoxin.digest.indexing.words.CharacterClasses;
import dev.chaoxin.digest.indexing.words.Token;
import dev.chaoxin.digest.indexing.words.Token.PartOfSpeech;
import dev.chaoxin.digest.indexing.words.Vocabulary;
import dev.chaoxin.digest.indexing.words.Vocabulary.WordList;
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
  public static final int MIN_OFFICE_LENGTH = 4;

  private static final int MAX_WORDS = 12;
  private static final int MAX_LENGTH = 28;

  /** A word in fewer reports than this is as good as a proper name. */
  private static final int RARE_BELOW = 60;

  /** Verbs that are often taken for a part of the name behind them. */
  private static final Set<String> VISIT_WORDS =
      Set.of("调研", "考察", "视察", "走访", "座谈", "参观", "检查", "督查", "督导", "访问", "会议", "工作");

  /** 望潮大学党委: the university is the organisation. */
  private static final Set<String> COMMITTEES = Set.of("党委", "党组", "纪委", "团委", "工会");

  /** 一家书店: one of them, by no name. */
  private static final Set<String> COUNT_PHRASES =
      Set.of("一家", "一所", "一个", "这家", "那家", "两家", "几家", "多家");

  /** 划给, 来到: how a verb ends that has an organisation behind it. */
  private static final Set<String> DIRECTIONAL_ENDINGS = Set.of("给", "到", "在", "向");

  private static final Set<String> PLACE_TYPES = Set.of("街道", "镇", "乡", "村", "社区", "新区", "园区");

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
      if (name.length() >= 3 && name.length() <= MAX_LENGTH && first < i && proper) {
        names.add(name);
      }
    }
    EnumeratedOrganisations.addTo(names, text);
    return names;
  }

  /** Whether it is an office as every district has one: 市场监督管理局, 街道办事处. */
  public static boolean isGenericOffice(int known, int length) {
    return length >= MIN_OFFICE_LENGTH
        && Vocabulary.isListedAs(known, WordList.ORGANISATION_ENDING);
  }

  /** What companies are called for short: 望潮鲸昇新能源科技有限公司 is 鲸昇. */
  public Set<String> shortForms(List<Token> tokens) {
    Set<String> forms = new TreeSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (isCompany(tokens.get(i).text()) && isEnding(tokens, i)) {
        coreName(tokens.subList(firstWord(tokens, i), i)).ifPresent(forms::add);
      }
    }
    return forms;
  }

  private static boolean isCompany(String word) {
    return word.charAt(word.length() - 1) == '司' && word.endsWith("公司");
  }

  /** The name proper: behind the place, before the words for what the company does. */
  private Optional<String> coreName(List<Token> words) {
    int i = 0;
    while (i < words.size() && words.get(i).pos() == PartOfSpeech.PLACE) {
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
        && tokens.get(i - 1).isListedAs(WordList.ORGANISATION_ENDING)) {
      return false;
    }
    boolean ends =
        token.pos() == PartOfSpeech.ORGANISATION
            || token.isListedAs(WordList.ORGANISATION_ENDING)
            || (token.length() >= 3 && token.pos() == PartOfSpeech.NOUN && hasEnding(token));
    return ends && !continues(tokens, i + 1);
  }

  private boolean continues(List<Token> tokens, int next) {
    for (int k = next; k < Math.min(tokens.size(), next + 4); k++) {
      Token token = tokens.get(k);
      if (token.isListedAs(WordList.ORGANISATION_ENDING)) {
        return k > next || !COMMITTEES.contains(token.text());
      }
      if (!mayBeInsideName(tokens, k)) {
        return false;
      }
    }
    return false;
  }

  private boolean hasEnding(Token token) {
    String word = token.text();
    // 促进局 is one, 格局 is not
    for (int length = isRare(token) ? 1 : 2; length < word.length(); length++) {
      int ending = vocabulary.lookUp(word, word.length() - length, word.length());
      if (Vocabulary.isListedAs(ending, WordList.ORGANISATION_ENDING)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is the name of one, not of a kind: 望潮大学, but not 研究型大学. */
  private boolean isProper(List<Token> tokens, int first, int last) {
    if (first == last) {
      Token only = tokens.get(last);
      return (only.pos() == PartOfSpeech.ORGANISATION
              && !only.isListedAs(WordList.ORGANISATION_ENDING))
          || (hasEnding(only) && isRare(only) && !only.isListedAs(WordList.OFFICIAL));
    }
    for (int i = first; i < last; i++) {
      Token token = tokens.get(i);
      boolean named =
          switch (token.pos()) {
            case PLACE -> !isPlaceType(tokens, i);
            case ORGANISATION, LATIN, PERSON -> true;
            case NOUN -> token.length() == 1 ? isAdministrativeUnit(token.text()) : isRare(token);
            case MORPHEME -> i == first || isAdministrativeUnit(token.text());
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
    return token.documentFrequency() < RARE_BELOW;
  }

  /** 区科技局, 市人大: of this district, of this city. */
  private static boolean isAdministrativeUnit(String word) {
    return word.equals("区") || word.equals("市") || word.equals("省") || word.equals("县");
  }

  private int firstWord(List<Token> tokens, int last) {
    int first = last;
    int place = -1;
    for (int i = last - 1; i >= 0 && last - i < MAX_WORDS; i--) {
      if (mayBeInsideName(tokens, i)) {
        first = i;
        PartOfSpeech part = tokens.get(i).pos();
        if (isAdministrativeUnit(tokens.get(i).text()) && !followsPlace(tokens, i)) {
          return followsTwoCharacters(tokens, i) ? i - 2 : i;
        }
        if (part == PartOfSpeech.PLACE || part == PartOfSpeech.ORGANISATION) {
          place = i;
        } else if (place >= 0 && tokens.get(i).isListedAs(WordList.ORGANISATION_ENDING)) {
          // 某某公司浙江分公司: the place is in the middle
          place = -1;
        }
      } else if (!isInternalConjunction(tokens, i)) {
        break;
      }
    }
    if (place >= 0) {
      return place - (isPlaceType(tokens, place) ? nameLengthBefore(tokens, place) : 0);
    }
    while (first < last && isLeadIn(tokens.get(first))) {
      first++;
    }
    return first;
  }

  /** 澜|江|区: a clause that begins with two single characters and a seat begins with a place. */
  private static boolean followsTwoCharacters(List<Token> tokens, int seat) {
    return seat >= 2
        && isSingleCharacter(tokens.get(seat - 1))
        && isSingleCharacter(tokens.get(seat - 2))
        && (seat == 2 || tokens.get(seat - 3).pos() == PartOfSpeech.PUNCTUATION);
  }

  private static boolean isSingleCharacter(Token token) {
    return token.length() == 1
        && token.pos() != PartOfSpeech.PUNCTUATION
        && token.pos() != PartOfSpeech.FUNCTION
        && CharacterClasses.isHan(token.text().charAt(0));
  }

  private static boolean isPlaceType(List<Token> tokens, int i) {
    return PLACE_TYPES.contains(tokens.get(i).text());
  }

  /** How many words before it name the place: 青盐|街道, 上|滩|街道. */
  private static int nameLengthBefore(List<Token> tokens, int kind) {
    if (followsTwoCharacters(tokens, kind)) {
      return 2;
    }
    Token name = tokens.get(Math.max(0, kind - 1));
    boolean noun =
        switch (name.pos()) {
          case NOUN, PLACE, PERSON -> true;
          default -> false;
        };
    return kind > 0 && noun && name.length() >= 2 && !name.isListedAs(WordList.OFFICIAL) ? 1 : 0;
  }

  private boolean mayBeInsideName(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    boolean outer =
        token.isListedAs(WordList.OFFICIAL) && !token.isListedAs(WordList.ORGANISATION_ENDING);
    return switch (token.pos()) {
      case PLACE, ORGANISATION, LATIN, MORPHEME -> true;
      case NOUN, VERBAL_NOUN ->
          !VISIT_WORDS.contains(token.text()) && (!outer || followsNamePart(tokens, i));
      case ADJECTIVE -> token.length() >= 2;
      // 鲸昇, 蓝礁: what the dictionary does not know falls apart into anything
      case NUMBER, MEASURE, VERB, TIME ->
          token.text().startsWith("第")
              || (token.length() == 1 && followsNamePart(tokens, i))
              || isRareVerb(token)
              || (token.pos() == PartOfSpeech.VERB && followsPlace(tokens, i));
      case PERSON -> i > 0 && tokens.get(i - 1).pos() == PartOfSpeech.PLACE;
      default -> token.length() == 1 && followsPlace(tokens, i) && "同和大中新".contains(token.text());
    };
  }

  private boolean isRareVerb(Token token) {
    return token.length() >= 2
        && token.pos() == PartOfSpeech.VERB
        && !DIRECTIONAL_ENDINGS.contains(token.text().substring(token.length() - 1))
        && token.documentFrequency() < 300
        && !token.isListedAs(WordList.OFFICIAL);
  }

  private static boolean followsPlace(List<Token> tokens, int i) {
    return i > 0
        && (tokens.get(i - 1).pos() == PartOfSpeech.PLACE
            || tokens.get(i - 1).pos() == PartOfSpeech.ORGANISATION);
  }

  /** Whether a place, an organisation or a single character stands before: a name has begun. */
  private static boolean followsNamePart(List<Token> tokens, int i) {
    for (int k = i - 1; k >= 0 && i - k <= 4; k--) {
      Token before = tokens.get(k);
      switch (before.pos()) {
        case PLACE, ORGANISATION, LATIN -> {
          return true;
        }
        case PUNCTUATION, FUNCTION, ROLE, PERSON -> {
          return false;
        }
        default -> {
          if (isAdministrativeUnit(before.text())) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** 基础医学与肿瘤研究所: an “and” inside a name whose beginning is an organisation itself. */
  private static boolean isInternalConjunction(List<Token> tokens, int i) {
    if (!tokens.get(i).text().equals("与")) {
      return false;
    }
    for (int k = i - 1; k >= 0 && i - k <= 4; k--) {
      Token before = tokens.get(k);
      if (before.pos() == PartOfSpeech.ORGANISATION) {
        return true;
      }
      if (before.pos() != PartOfSpeech.NOUN) {
        return false;
      }
    }
    return false;
  }

  /** Words that stand before a name, not in it. */
  private boolean isLeadIn(Token token) {
    return switch (token.pos()) {
      case MEASURE, NUMBER, TIME -> true;
      case VERB, VERBAL_NOUN, ADJECTIVE -> token.isListedAs(WordList.OFFICIAL);
      case NOUN ->
          COUNT_PHRASES.contains(token.text())
              || (token.isListedAs(WordList.OFFICIAL)
                  && !token.isListedAs(WordList.ORGANISATION_ENDING));
      default -> false;
    };
  }
}
