package dev.chaoxin.digest.paper;

/** The kind of an article. */
public enum ArticleKind {
  /** A report with a dateline or byline of its own (消息). */
  NEWS,
  /** A long report, usually with crossheads (通讯, 综述). */
  FEATURE,
  /** A short item, usually behind a ◆ (简讯). */
  BRIEF,
  /** A photograph with its caption (图片新闻). */
  PICTURE,
  /** An official or commercial notice (公告, 启事), including classified advertisements. */
  NOTICE;

  /** The lower-case name used by {@code read --json}. */
  public String jsonName() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
