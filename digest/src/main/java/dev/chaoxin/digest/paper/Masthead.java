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

  /** A regular expression that matches a newspaper's name (报名) but not a section such as 社区新闻. */
  public static final String NEWSPAPER_NAME =
      "(?!(?:图片|一句话|综合|本地|国内|国际|社会|体育|经济|民生|简明|时政|校园|社区|身边|热点|人物|文化|健康|教育|财经|要闻)(?:新闻|周刊))"
          + "(?!今日(?:看点|要闻|导读|关注|天气|头条|出版|视点|话题|推荐|提示|焦点|聚焦|民生|评论|新闻|热点|速览|人物|值班|本报|[一二三四五六七八九十两]{1,2}版))"
          + "(?:今日[一-鿿]{2}(?![一-鿿])|[一-鿿]{1,9}?(?:日报|晚报|时报|商报|晨报|早报|周报|导报|快报|都市报|社区报|新区报|周刊|新闻|生活报|报|时讯|乡讯|镇讯|区讯|讯报|晨刊|晨讯|时刊|快讯报|融媒))";

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
