package dev.chaoxin.digest.reading.line;

import dev.chaoxin.digest.paper.PressWords;
import dev.chaoxin.digest.source.Characters;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The credit a report opens with (电头), such as 本报讯(记者 …).
 *
 * @param end the index after it
 * @param byline the names in it
 * @param organisation the newspaper or agency in it, if another one
 */
public record Dateline(int end, List<String> byline, Optional<String> organisation) {

  private static final int MAX_LENGTH = 120;

  /**
   * Another paper's (000:34), 本报讯 with a space (000:48), with the reporter in brackets (001:27).
   */
  private static final Pattern CREDIT =
      PressWords.pattern(
          "[【\\[(〔]?(?:本报\\s?讯|本报消息|本报专讯|本报综合报道|(?<=[【\\[])(?:特讯|专讯|消息|综合报道|本报讯)(?=[】\\]])|本刊讯|本台讯|本网讯|本社讯"
              + "|本报[一-鿿]{2,8}?(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:专|综合)?[讯电](?=[\\s(（【\\]】:,—-])"
              + "|据?(?<org>[一-鿿]{2,8}?"
              + "{dateline-organisations})(?:[一-鿿、]{0,10}?(?:\\d{1,2}月)?(?:\\d{1,2}日)?)(?:专|综合)?[讯电](?=[\\s(（【\\]】:,—\\d-]))"
              + "[】\\])〕]?");

  private static final Pattern BRACKETS =
      Pattern.compile("\\s*[(（【\\[〔](?<inside>[^)）】\\]〕(（【]{2,60})[)）】\\]〕]\\s*[:：]?");

  private static final Pattern NAMED =
      Pattern.compile(
          "\\s*(?<inside>(?:本报)?(?:[一-鿿]{0,4}?记者|通讯员)[\\s:][^,。;:]{2,40}?(?:摄影)?报道)[\\s:：]");

  public Dateline {
    byline = List.copyOf(byline);
  }

  /** Finds the dateline at the start of a line. */
  public static Optional<Dateline> find(PageLine line) {
    String key = line.folded();
    String head = key.length() > MAX_LENGTH ? key.substring(0, MAX_LENGTH) : key;
    if (!Characters.containsAny(head, "讯电记员消")) {
      return Optional.empty();
    }
    int start = 0;
    while (start < head.length() && "◆●■□▲★◎◇".indexOf(head.charAt(start)) >= 0) {
      start++;
    }
    Matcher credit = CREDIT.matcher(head).region(start, head.length());
    credit.useTransparentBounds(true);
    int end = start;
    Optional<String> organisation = Optional.empty();
    boolean opened = credit.lookingAt();
    if (opened) {
      end = credit.end();
      if (credit.group("org") != null) {
        organisation = Optional.of(line.text().substring(credit.start("org"), credit.end("org")));
      }
    }
    for (Pattern names : List.of(BRACKETS, NAMED)) {
      Matcher inside = names.matcher(head).region(end, head.length());
      if (inside.lookingAt()) {
        Optional<Byline> byline =
            Byline.parse(line.text().substring(inside.start("inside"), inside.end("inside")));
        if (byline.isPresent() && byline.get().hasRole() && inside.end() < key.length()) {
          Optional<String> other =
              organisation.isPresent() ? organisation : byline.get().organisation();
          return Optional.of(new Dateline(inside.end(), byline.get().names(), other));
        }
      }
    }
    return opened ? Optional.of(new Dateline(end, List.of(), organisation)) : Optional.empty();
  }
}
