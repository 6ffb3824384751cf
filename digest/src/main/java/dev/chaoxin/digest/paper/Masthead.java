package dev.chaoxin.digest.paper;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The masthead (报头) of an issue: what the paper says of itself above the first article.
 *
 * <p>What the page does not say is empty, never guessed.
 *
 * @param newspaper the paper's name (报名), such as 西湖报
 * @param pressDate the day printed on the page (出版日期)
 * @param weekday as printed, such as 星期五
 * @param lunar the lunar date as printed, such as 农历辛丑年四月初十
 * @param issueNumber the running number (总第 N 期)
 * @param pages how many pages the issue has (今日 N 版)
 * @param organiser who runs the paper (主办)
 * @param publisher who publishes it (出版)
 * @param hotline the newsroom's telephone (热线)
 * @param email the address for contributions (投稿邮箱)
 * @param weather the day's weather as printed
 */
public record Masthead(
    Optional<String> newspaper,
    Optional<LocalDate> pressDate,
    Optional<String> weekday,
    Optional<String> lunar,
    OptionalInt issueNumber,
    OptionalInt pages,
    Optional<String> organiser,
    Optional<String> publisher,
    Optional<String> hotline,
    Optional<String> email,
    Optional<String> weather) {

  /** The masthead of a page that has none. */
  public static final Masthead NONE =
      new Masthead(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          OptionalInt.empty(),
          OptionalInt.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
}
