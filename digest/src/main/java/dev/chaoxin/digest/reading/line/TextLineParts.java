package dev.chaoxin.digest.reading.line;

import dev.chaoxin.digest.paper.PressWords;
import dev.chaoxin.digest.source.Characters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a line of text: what precedes the words, the words, and what follows them.
 *
 * @param bulletEnd the end of the bullet or number of a brief
 * @param continuedFrom a reference to the page the text continues from
 * @param dateline the dateline
 * @param textStart the start of the words
 * @param textEnd the end of the words
 * @param byline the names after the words
 * @param bylineEnd the end of the names
 * @param reference a reference to another page
 */
public record TextLineParts(
    int bulletEnd,
    Optional<PageReference> continuedFrom,
    Optional<Dateline> dateline,
    int textStart,
    int textEnd,
    Optional<Byline> byline,
    int bylineEnd,
    Optional<PageReference> reference) {

  private static final String BULLETS = "◆◇●○★☆▲△■□◎▪▶►♦※·• ";
  private static final int TAIL_LENGTH = 64;

  /** The number of a brief. */
  private static final Pattern NUMBER = Pattern.compile("[(（]?\\d{1,2}[)）.、](?!\\d)\\s?");

  private static final String NOT_HEADLINE = PressWords.expand(".*{not-headlines}.*");

  private static final Pattern BRACKET = Pattern.compile("[(（【][^()（）【】]{2,60}[)）】]\\s*$");

  /** Roles and names after the last sentence, without brackets. */
  private static final Pattern ROLES =
      Pattern.compile(
          "(?<=[。!?！？”」])\\s*(?:■\\s*)?(?:本报|本報)?(?:首席)?(?:记者|記者|通讯员|通訊員|特约记者)[\\s:：]?[^,，。、]{2,24}$");

  /**
   * Splits a line.
   *
   * @param last whether no further text of the article follows
   * @param named whether the article already has a byline
   */
  public static TextLineParts parse(PageLine line, LineKind kind, boolean last, boolean named) {
    String text = line.text();
    int from = 0;
    while (kind == LineKind.BRIEF
        && from < text.length()
        && BULLETS.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    if (kind == LineKind.BRIEF) {
      Matcher number =
          NUMBER.matcher(line.folded()).region(from, Math.min(text.length(), from + 6));
      from = number.lookingAt() ? number.end() : from;
    }
    int marks = from;
    Optional<PageReference> above = PageReference.atStart(line);
    if (above.isPresent()) {
      from = above.get().to();
    }
    Optional<Dateline> dateline =
        kind == LineKind.BODY ? Optional.empty() : Dateline.find(line).filter(d -> d.end() > marks);
    if (dateline.isPresent()) {
      from = Math.max(from, dateline.get().end());
    }
    int start = from;
    Optional<PageReference> below = PageReference.atEnd(line).filter(n -> n.from() >= start);
    int to = below.filter(n -> !n.inSentence()).map(PageReference::from).orElse(text.length());
    int namesTo = to;
    Optional<Byline> names = Optional.empty();
    if (last || below.isPresent()) {
      int base = Math.max(from, to - TAIL_LENGTH);
      Matcher bracket = BRACKET.matcher(text.substring(base, to));
      if (bracket.find() && base + bracket.start() > from) {
        int open = base + bracket.start();
        boolean closed = Characters.endsSentence(text.substring(base, open));
        names = byline(bracket.group().strip(), closed && !named);
        to = names.isPresent() ? open : to;
      }
      Matcher roles = ROLES.matcher(text.substring(base, to));
      if (names.isEmpty() && roles.find() && base + roles.start() > from) {
        names = Byline.parse(roles.group().strip());
        to = names.isPresent() ? base + roles.start() : to;
      }
    }
    return new TextLineParts(marks, above, dateline, from, to, names, namesTo, below);
  }

  /** The same parts with the words starting at {@code head}, the end of a headline; 0 for none. */
  public TextLineParts startingAt(int head) {
    return head == 0
        ? this
        : new TextLineParts(
            head,
            continuedFrom,
            dateline,
            Math.max(textStart, head),
            textEnd,
            byline,
            bylineEnd,
            reference);
  }

  /** The end of the bracketed headline that a brief opens with; 0 if there is none. */
  public static int bracketedHeadlineEnd(PageLine line) {
    String key = line.folded();
    if (key.isEmpty() || key.charAt(0) != '【') {
      return 0;
    }
    int end = key.indexOf('】');
    boolean head = end > 4 && end <= 26 && end + 8 < key.length() && Dateline.find(line).isEmpty();
    return head && !key.substring(0, end).matches(NOT_HEADLINE) ? end + 1 : 0;
  }

  /** Parses names in brackets; {@code plain} allows them without roles (004:70). */
  private static Optional<Byline> byline(String bracket, boolean plain) {
    Optional<Byline> names = Byline.parse(bracket);
    if (names.isEmpty() && plain) {
      return Byline.parse("■" + bracket.substring(1, bracket.length() - 1));
    }
    return names;
  }

  /** Whether names or a reference follow the last sentence of the line. */
  public static boolean endsArticle(PageLine line) {
    String text = line.text();
    String tail = text.substring(Math.max(0, text.length() - TAIL_LENGTH));
    if (PageReference.atEnd(line).filter(n -> !n.inSentence()).isPresent()) {
      return true;
    }
    if (endsWithRoles(tail)) {
      return true;
    }
    if (!Characters.containsAny(tail, ")）】")) {
      return false;
    }
    Matcher bracket = BRACKET.matcher(tail);
    return bracket.find()
        && bracket.start() > 0
        && Characters.endsSentence(tail.substring(0, bracket.start()))
        && byline(bracket.group().strip(), true).isPresent();
  }

  private static boolean endsWithRoles(String tail) {
    if (!Characters.containsAny(tail, "记記通")) {
      return false;
    }
    Matcher roles = ROLES.matcher(tail);
    return roles.find() && Byline.parse(roles.group().strip()).isPresent();
  }

  /** Whether the line ends a sentence, ignoring names and references after it. */
  public static boolean endsSentence(PageLine line) {
    String key = line.folded();
    String tail = key.substring(Math.max(0, key.length() - TAIL_LENGTH));
    if (Characters.endsSentence(tail)
        || PageReference.atEnd(line).filter(n -> !n.inSentence()).isPresent()
        || endsWithRoles(tail)) {
      return true;
    }
    if (!Characters.containsAny(tail, ")）】")) {
      return false;
    }
    Matcher bracket = BRACKET.matcher(tail);
    return bracket.find() && Characters.endsSentence(tail.substring(0, bracket.start()));
  }
}
