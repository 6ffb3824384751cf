package dev.chaoxin.digest.reading.line;

/** The kind of a line. */
public enum LineKind {
  /** A line of the masthead (报头). */
  MASTHEAD,
  /** Not part of an article: QR code labels, slogans, editors' names. */
  FURNITURE,
  /** What recognition left of an ornament: one or two characters, or none that is readable. */
  FRAGMENT,
  /** The page number and name (版次), such as 第02版 要闻. */
  PAGE_MARK,
  /** A section label (栏目). */
  SECTION,
  /** The title of a campaign above a column (栏题). */
  BANNER,
  /** The line above the headline (引题). */
  KICKER,
  /** The headline (主题), or its first line. */
  HEADLINE,
  /** A further line of a headline. */
  HEADLINE_CONTINUED,
  /** The line below the headline (副题). */
  DECK,
  /** Names and roles above the text (署名). */
  BYLINE,
  /** The first line of a text that opens with a dateline (电头), such as 本报讯. */
  LEAD,
  /** A line of text. */
  BODY,
  /** A heading inside the text (小标题). */
  CROSSHEAD,
  /** A short item with a bullet or number (简讯). */
  BRIEF,
  /** Names and roles below the text. */
  CREDIT,
  /** A reference to another page (下转, 上接, 详见) on a line of its own. */
  NOTE,
  /** A picture caption (图片说明). */
  CAPTION,
  /** The label of the index box (导读). */
  INDEX_LABEL,
  /** An entry of the index box. */
  INDEX_ENTRY,
  /** The page number of the entry above it. */
  INDEX_PAGE,
  /** A row of a table. */
  TABLE_ROW;

  // The ordinal is the column in the score tables.
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
