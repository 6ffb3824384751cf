package dev.chaoxin.digest.paper;

/** What an editor would call a piece on the page. */
public enum ArticleKind {
  /** A report with its own dateline or reporter (消息). */
  NEWS,
  /** A long report, usually with crossheads (通讯, 综述). */
  FEATURE,
  /** One of the short items behind a ◆ (简讯). */
  BRIEF,
  /** A photograph with its caption (图片新闻). */
  PICTURE,
  /** An official or commercial notice (公告, 启事), classified advertisements included. */
  NOTICE;

  /** The word used in {@code read --json}: lower case. */
  public String jsonName() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
