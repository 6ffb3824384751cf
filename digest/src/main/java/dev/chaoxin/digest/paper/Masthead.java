package dev.chaoxin.digest.paper;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The masthead (报头) of an issue: the newspaper's name, the press date and the imprint.
 *
 * <p>A field the page does not print is empty, never guessed.
 *
 * @param newspaper the paper's name (报名), such as 西湖报
 * @param pressDate the date printed on the page (出版日期)
 * @param weekday as printed, such as 星期五
 * @param lunar the lunar date as printed, such as 农历辛丑年四月初十
 * @param issueNumber the serial number (总第 N 期)
 * @param pages the number of pages (今日 N 版)
 * @param organiser the sponsoring body (主办)
 * @param publisher the publisher (出版)
 * @param hotline the newsroom's telephone number (热线)
 * @param email the address for contributions (投稿邮箱)
 * @param weather the weather forecast as printed
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

  /** The masthead of a page that prints none. */
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
