package dev.chaoxin.digest.source;

/** What the file itself says a line is, when it is tagged: a digital newspaper's page is. */
public enum LineHint {
  /** The file says nothing. */
  NONE,
  /** Tagged as the line above the headline (引题). */
  KICKER,
  /** Tagged as the headline (主题). */
  HEADLINE,
  /** Tagged as the line below the headline (副题). */
  DECK,
  /** Tagged as the names of those who wrote it (署名). */
  BYLINE,
  /** Tagged as a paragraph of the text (正文). */
  BODY,
  /** Tagged as the words under a picture (图说). */
  CAPTION,
  /** Tagged as the page it stands on (版次). */
  PAGE_MARK,
  /** Tagged as the paper's name or press date. */
  MASTHEAD,
  /** Printed around the page by a browser or a viewer. */
  FURNITURE
}
