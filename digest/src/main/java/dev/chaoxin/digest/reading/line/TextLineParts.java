package dev.chaoxin.digest.reading.line;

import dev.chaoxin.digest.source.Characters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of text taken apart: what stands before the words, the words, what stands behind them.
 *
 * @param bulletEnd where the marks of a brief end
 * @param continuedFrom a note that the text continues from another page
 * @param dateline the credit it opens with
 * @param textStart where the words start
 * @param textEnd where they end
 * @param byline the names in brackets behind them
 * @param bylineEnd where those end
 * @param reference a note to another page
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

  private static final Pattern BRACKET = Pattern.compile("[(（【][^()（）【】]{2,60}[)）】]\\s*$");

  /** Roles and names behind the last sentence, without brackets. */
  private static final Pattern ROLES =
      Pattern.compile(
          "(?<=[。!?！？”」])\\s*(?:■\\s*)?(?:本报|本報)?(?:首席)?(?:记者|記者|通讯员|通訊員|特约记者)[\\s:：]?[^,，。、]{2,24}$");

  /**
   * Takes a line apart.
   *
   * @param last whether no further text of the piece follows
   * @param named whether the piece has names already
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

  /** The same line with its words starting behind a head; 0 for none. */
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

  /** Where the head in brackets ends that a brief opens with, 0 without one. */
  public static int bracketedHeadlineEnd(PageLine line) {
    String key = line.folded();
    if (key.isEmpty() || key.charAt(0) != '【') {
      return 0;
    }
    int end = key.indexOf('】');
    boolean head = end > 4 && end <= 26 && end + 8 < key.length() && Dateline.find(line).isEmpty();
    return head && !key.substring(0, end).matches(".*(?:编者按|编后|记者|报讯|按语|链接|提示).*") ? end + 1 : 0;
  }

  /** 004:70 plain names; others with roles. */
  private static Optional<Byline> byline(String bracket, boolean plain) {
    Optional<Byline> names = Byline.parse(bracket);
    if (names.isEmpty() && plain) {
      return Byline.parse("■" + bracket.substring(1, bracket.length() - 1));
    }
    return names;
  }

  /** Whether names in brackets or a jump note stand behind the last sentence of the line. */
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

  /** Whether a sentence ends with the line, names and notes behind it set aside. */
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
