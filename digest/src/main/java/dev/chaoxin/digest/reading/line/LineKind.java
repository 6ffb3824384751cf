package dev.chaoxin.digest.reading.line;

/** What a compositor would call a line of type. */
public enum LineKind {
  /** A line of the masthead (报头). */
  MASTHEAD,
  /** Set on the page but no part of an article: labels of QR codes, slogans, editors' names. */
  FURNITURE,
  /** What is left of an ornament: one or two characters, or none that can be read. */
  FRAGMENT,
  /** The page's own number and name (版次), such as 第02版 要闻. */
  PAGE_MARK,
  /** The label a group of pieces stands under (栏目). */
  SECTION,
  /** The title of a campaign set over a column (栏题). */
  BANNER,
  /** The line above the headline (引题). */
  KICKER,
  /** The headline (主题), or its first line. */
  HEADLINE,
  /** The second line of a headline. */
  HEADLINE_CONTINUED,
  /** The line below the headline (副题). */
  DECK,
  /** Names and roles above the text (署名). */
  BYLINE,
  /** The first line of a text that opens with a credit (电头), such as 本报讯. */
  LEAD,
  /** A line of text. */
  BODY,
  /** A heading inside the text (小标题). */
  CROSSHEAD,
  /** A short item behind a mark (简讯). */
  BRIEF,
  /** Names and roles below the text. */
  CREDIT,
  /** A note that sends the reader to another page (下转, 上接, 详见), alone on its line. */
  NOTE,
  /** The words under a picture (图片说明). */
  CAPTION,
  /** The label of the index box (导读). */
  INDEX_LABEL,
  /** An entry of the index box. */
  INDEX_ENTRY,
  /** The page of the entry above it. */
  INDEX_PAGE,
  /** A row of a table. */
  TABLE_ROW;

  // The order of the kinds is the order of the columns of the two tables.
  @SuppressWarnings("EnumOrdinal")
  public int index() {
    return ordinal();
  }

  public boolean isText() {
    return this == LEAD || this == BODY || this == BRIEF;
  }

  public boolean isHeading() {
    return this == KICKER || this == HEADLINE || this == HEADLINE_CONTINUED || this == DECK;
  }
}
