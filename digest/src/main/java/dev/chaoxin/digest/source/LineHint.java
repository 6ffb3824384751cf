package dev.chaoxin.digest.source;

/** What the file itself says a line is; only digital newspapers and PDFs give hints. */
public enum LineHint {
  /** No hint. */
  NONE,
  /** Tagged as the line above the headline (引题). */
  KICKER,
  /** Tagged as the headline (主题). */
  HEADLINE,
  /** Tagged as the line below the headline (副题). */
  DECK,
  /** Tagged as the byline (署名). */
  BYLINE,
  /** Tagged as a paragraph of the text (正文). */
  BODY,
  /** Tagged as a caption (图说). */
  CAPTION,
  /** Tagged as the page number (版次). */
  PAGE_MARK,
  /** Tagged as the newspaper's name or the press date. */
  MASTHEAD,
  /** A header or footer printed by a browser or viewer. */
  FURNITURE
}
