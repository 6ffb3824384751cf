package dev.chaoxin.digest.reading.line;

import dev.chaoxin.digest.paper.PressWords;
import dev.chaoxin.digest.paper.Surnames;
import dev.chaoxin.digest.source.Characters;
import dev.chaoxin.digest.source.LineHint;
import dev.chaoxin.subscriptions.topics.Folding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names and roles as newspapers print them (署名).
 *
 * @param names in order, without roles
 * @param organisation the newspaper or agency a reporter belongs to, if another one
 * @param hasRole whether a role is printed with them
 */
public record Byline(List<String> names, Optional<String> organisation, boolean hasRole) {

  private static final int MAX_LENGTH = 120;

  /** Roles: another paper's reporter (000:32), 首席 (000:46), 见习 (004:80, page evening-front). */
  private static final Pattern ROLE =
      PressWords.pattern(
          "(?<org>[一-鿿]{2,8}?{reporter-organisations})?"
              + "(?:(?:本报|本刊|本社|本台|本网)?{role-qualifiers}*{qualified-roles}"
              + "|{roles}"
              + "|(?:台北|综合|专题|连线|[一-鿿]{2})?报(?:道|导)|文[/、]?图|图[/、]?文|文[/、]摄|摄[/、]文"
              + "|(?<![一-鿿])(?:文|图|摄)(?![一-鿿])|(?<=[一-鿿]{2})摄(?![一-鿿])"
              + "|(?<![一-鿿])(?:文|图|摄)(?=[/:|])|本报|/)");

  /** Every role contains one of these characters. */
  private static final String ROLE_CHARACTERS = "者员稿摄报生文字图作理笔写访画述联主";

  /** Words that may follow a role but are not names. */
  private static final Set<String> NOT_NAMES = Set.copyOf(PressWords.words("not-names"));

  /** The author's institution, printed before the name. */
  private static final Pattern AFFILIATION =
      PressWords.pattern("^[一-鿿·]{2,18}{author-institutions}\\s+");

  private static final Pattern SEPARATOR = Pattern.compile("[\\s、,;:/|&]+");

  private static final String MARKS = "■□◆◇●○★☆▲△◎▪·※▍▌◼◾▶►-—";

  public Byline {
    names = List.copyOf(names);
  }

  /** Whether the line starts with a mark used before names. */
  public static boolean startsWithMark(CharSequence key) {
    return key.length() > 1 && "■□▲△◎▪★☆●▍▌◼◾▶".indexOf(key.charAt(0)) >= 0;
  }

  /**
   * Parses a text that consists of names and roles.
   *
   * @return empty if the text contains anything else
   */
  public static Optional<Byline> parse(String text) {
    if (text.length() > MAX_LENGTH || text.length() < 2) {
      return Optional.empty();
    }
    String key = Folding.fold(text);
    boolean marked = startsWithMark(key);
    if (!marked && !Characters.containsAny(key, ROLE_CHARACTERS)) {
      return Optional.empty();
    }
    int from = 0;
    int to = key.length();
    while (from < to
        && (MARKS.indexOf(key.charAt(from)) >= 0 || Characters.isBlank(key.charAt(from)))) {
      from++;
    }
    if (to - from >= 2
        && "(（【[〔".indexOf(key.charAt(from)) >= 0
        && ")）】]〕".indexOf(key.charAt(to - 1)) >= 0) {
      from++;
      to--;
    }
    List<String> tokens = new ArrayList<>();
    Optional<String> organisation = Optional.empty();
    boolean roles = false;
    Matcher role = ROLE.matcher(key).region(from, to);
    role.useTransparentBounds(true);
    int at = from;
    while (role.find()) {
      if (!names(text, key, at, role.start(), tokens)) {
        return Optional.empty();
      }
      String word = role.group();
      roles |= !word.equals("/") && !word.equals("本报");
      if (role.group("org") != null && organisation.isEmpty()) {
        organisation = Optional.of(text.substring(role.start("org"), role.end("org")));
      }
      at = role.end();
    }
    if (!names(text, key, at, to, tokens)) {
      return Optional.empty();
    }
    Set<String> names = new LinkedHashSet<>(tokens);
    if (names.isEmpty() || names.size() > 20 || !(roles || marked)) {
      return Optional.empty();
    }
    return Optional.of(new Byline(List.copyOf(names), organisation, roles));
  }

  /**
   * Parses a line in the position of a byline, below a headline.
   *
   * @return empty if names and roles cannot be delimited apart
   */
  public static Optional<Byline> parseBelowHeadline(PageLine line) {
    Optional<Byline> names = parse(line.text());
    if (names.isEmpty() && line.hint() == LineHint.BYLINE) {
      names = parse("■" + line.text()); // tagged as a byline, so no role is needed
    }
    if (names.isEmpty()) {
      names = parseWithoutRole(line.text());
    }
    if (names.isEmpty() && line.length() <= 3) {
      names = parse("■" + line.text()); // a pen name directly under its headline
    }
    return names;
  }

  /**
   * Parses a line that consists of names without roles, possibly after an institution.
   *
   * @return empty if the line may be anything else
   */
  public static Optional<Byline> parseWithoutRole(String text) {
    String key = Folding.fold(text).strip();
    if (key.length() < 2 || key.length() > 48) {
      return Optional.empty();
    }
    boolean bracket = "(（".indexOf(key.charAt(0)) >= 0 && key.endsWith(")");
    String inner = bracket ? key.substring(1, key.length() - 1) : key;
    Matcher office = AFFILIATION.matcher(inner);
    int from = office.lookingAt() ? office.end() : 0;
    List<String> tokens = new ArrayList<>();
    if (!names(inner, inner, from, inner.length(), tokens) || tokens.isEmpty()) {
      return Optional.empty();
    }
    int known = 0;
    for (String token : tokens) {
      int surname = Surnames.lengthAt(token, 0);
      boolean named = surname > 0 && token.length() > surname && token.length() <= surname + 2;
      known += named ? 1 : 0;
      if (!named && token.length() > 3 && token.indexOf('·') < 0) {
        return Optional.empty();
      }
    }
    boolean delimited = bracket || from > 0 || tokens.size() > 1;
    boolean enough = delimited ? known * 2 >= tokens.size() : known == 1;
    return enough && tokens.size() <= 6
        ? Optional.of(new Byline(tokens, Optional.empty(), false))
        : Optional.empty();
  }

  /** Parses the names between two roles; false if there is anything else. */
  static boolean names(String text, String key, int from, int to, List<String> out) {
    int at = from;
    String half = "";
    Matcher separator = SEPARATOR.matcher(key).region(from, to);
    while (at < to) {
      boolean found = separator.find();
      int end = found ? separator.start() : to;
      if (end > at) {
        String token = text.substring(at, end);
        if (half.isEmpty() && token.length() == 1 && Characters.isHan(token.charAt(0))) {
          half = token; // a letter-spaced name of two characters
        } else if (!half.isEmpty() && token.length() == 1) {
          out.add(half + token);
          half = "";
        } else if (half.isEmpty() && isName(token)) {
          out.add(token);
        } else {
          return false;
        }
      }
      at = found ? separator.end() : to;
    }
    return half.isEmpty();
  }

  private static boolean isName(String token) {
    if (NOT_NAMES.contains(token)) {
      return false;
    }
    int han = 0;
    for (int i = 0; i < token.length(); i++) {
      char c = token.charAt(i);
      if (Characters.isHan(c)) {
        han++;
      } else if (c != '·' && c != '•') {
        return false;
      }
    }
    boolean dotted = han < token.length();
    return han >= 2 && (dotted ? han <= 14 : han <= 4);
  }
}
