package dev.chaoxin.digest.indexing.names;

import dev.chaoxin.digest.indexing.words.BigramIndex;
import dev.chaoxin.digest.indexing.words.CharacterClasses;
import dev.chaoxin.digest.indexing.words.Token;
import dev.chaoxin.digest.indexing.words.Token.PartOfSpeech;
import dev.chaoxin.digest.indexing.words.Vocabulary;
import dev.chaoxin.digest.indexing.words.Vocabulary.WordList;
import dev.chaoxin.digest.indexing.words.WordLists;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the names of organisations by their ending (公司, 研究院, 局) and a proper name in front of it,
 * and those in lists by {@link EnumeratedOrganisations}.
 */
public final class OrganisationFinder {

  /** An ending of at least this length is the name of an office by itself: 市场监管局. */
  public static final int MIN_OFFICE_LENGTH = 4;

  private static final int MAX_WORDS = 12;
  private static final int MAX_LENGTH = 28;

  /** A word in fewer reports than this counts as a proper name. */
  private static final int RARE_BELOW = 60;

  private static final Set<String> VISIT_WORDS = WordLists.read("visit-words.txt");

  /** In 望潮大学党委 the university is the organisation. */
  private static final Set<String> COMMITTEES = Set.of("党委", "党组", "纪委", "团委", "工会");

  /** 一家书店 is one of many and has no name. */
  private static final Set<String> COUNT_PHRASES =
      Set.of("一家", "一所", "一个", "这家", "那家", "两家", "几家", "多家");

  /** The endings of verbs that take an organisation as object: 划给, 来到. */
  private static final Set<String> DIRECTIONAL_ENDINGS = Set.of("给", "到", "在", "向");

  private static final Set<String> PLACE_TYPES = Set.of("街道", "镇", "乡", "村", "社区", "新区", "园区");

  private final Vocabulary vocabulary;

  public OrganisationFinder(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The names in the text, in code point order; never an ending alone. */
  public Set<String> find(String text, BigramIndex bigrams, List<Token> tokens) {
    Set<String> names = new TreeSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (!isEnding(tokens, i)) {
        continue;
      }
      int first = firstWord(tokens, i);
      String name = text.substring(tokens.get(first).start(), tokens.get(i).end());
      boolean proper = isProper(tokens, first, i) || bigrams.count(name) > 2;
      if (name.length() >= 3 && name.length() <= MAX_LENGTH && first < i && proper) {
        names.add(name);
      }
    }
    EnumeratedOrganisations.addTo(names, text);
    return names;
  }

  /** Whether a word is an office that every district has: 市场监督管理局, 街道办事处. */
  public static boolean isGenericOffice(int vocabularyEntry, int length) {
    return length >= MIN_OFFICE_LENGTH
        && Vocabulary.isListedAs(vocabularyEntry, WordList.ORGANISATION_ENDING);
  }

  /** The short forms of company names: 鲸昇 for 望潮鲸昇新能源科技有限公司. */
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

  /** The words between the place and what the company does. */
  private Optional<String> coreName(List<Token> tokens) {
    int i = 0;
    while (i < tokens.size() && tokens.get(i).pos() == PartOfSpeech.PLACE) {
      i++;
    }
    StringBuilder core = new StringBuilder();
    while (i < tokens.size() && (tokens.get(i).length() == 1 || isRare(tokens.get(i)))) {
      core.append(tokens.get(i).text());
      i++;
    }
    boolean name = core.length() >= 2 && core.length() <= 5;
    return name ? Optional.of(core.toString()) : Optional.empty();
  }

  /** Whether a name may end here: it is an ending, and the name does not continue after it. */
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
    // 促进局 has one, 格局 has not
    for (int length = isRare(token) ? 1 : 2; length < word.length(); length++) {
      int ending = vocabulary.lookUp(word, word.length() - length, word.length());
      if (Vocabulary.isListedAs(ending, WordList.ORGANISATION_ENDING)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words name one organisation (望潮大学) and not a type of them (研究型大学). */
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
            // 研究型, 科技型 describe a type
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

  /** 区科技局 and 市人大 are those of this district and this city. */
  private static boolean isAdministrativeUnit(String word) {
    return word.equals("区") || word.equals("市") || word.equals("省") || word.equals("县");
  }

  private int firstWord(List<Token> tokens, int last) {
    int first = last;
    int place = -1;
    for (int i = last - 1; i >= 0 && last - i < MAX_WORDS; i--) {
      if (mayBeInsideName(tokens, i)) {
        first = i;
        PartOfSpeech pos = tokens.get(i).pos();
        if (isAdministrativeUnit(tokens.get(i).text()) && !followsPlace(tokens, i)) {
          return followsTwoCharacters(tokens, i) ? i - 2 : i;
        }
        if (pos == PartOfSpeech.PLACE || pos == PartOfSpeech.ORGANISATION) {
          place = i;
        } else if (place >= 0 && tokens.get(i).isListedAs(WordList.ORGANISATION_ENDING)) {
          // in 某某公司浙江分公司 the place is in the middle
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

  /** 澜|江|区: two single characters and 区 at the start of a clause are the name of a place. */
  private static boolean followsTwoCharacters(List<Token> tokens, int unit) {
    return unit >= 2
        && isSingleCharacter(tokens.get(unit - 1))
        && isSingleCharacter(tokens.get(unit - 2))
        && (unit == 2 || tokens.get(unit - 3).pos() == PartOfSpeech.PUNCTUATION);
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

  /** How many tokens before the place type are its name: 青盐|街道, 上|滩|街道. */
  private static int nameLengthBefore(List<Token> tokens, int placeType) {
    if (followsTwoCharacters(tokens, placeType)) {
      return 2;
    }
    Token name = tokens.get(Math.max(0, placeType - 1));
    boolean noun =
        switch (name.pos()) {
          case NOUN, PLACE, PERSON -> true;
          default -> false;
        };
    return placeType > 0 && noun && name.length() >= 2 && !name.isListedAs(WordList.OFFICIAL)
        ? 1
        : 0;
  }

  private boolean mayBeInsideName(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    boolean officialOnly =
        token.isListedAs(WordList.OFFICIAL) && !token.isListedAs(WordList.ORGANISATION_ENDING);
    return switch (token.pos()) {
      case PLACE, ORGANISATION, LATIN, MORPHEME -> true;
      case NOUN, VERBAL_NOUN ->
          !VISIT_WORDS.contains(token.text()) && (!officialOnly || followsNamePart(tokens, i));
      case ADJECTIVE -> token.length() >= 2;
      // the parts of a name the dictionary lacks (鲸昇, 蓝礁) may be tagged as anything
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

  /** Whether a place, an organisation or an administrative unit shortly before starts a name. */
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

  /** Whether 与 is inside a name whose beginning is an organisation: 某大学医学与健康研究所. */
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

  /** Whether the word precedes a name without being part of it. */
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
