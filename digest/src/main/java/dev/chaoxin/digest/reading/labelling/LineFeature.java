package dev.chaoxin.digest.reading.labelling;

/** What can be seen on a line before its kind is decided. */
enum LineFeature {
  /** Has a heading mark. */
  HEADING_MARK,
  /** Has a heading mark well below the largest of the page, or is one of a run of crossheads. */
  DEEP_HEADING_MARK,
  /** Is bold throughout. */
  BOLD,
  /** Has one or two characters, or none that is readable. */
  ORNAMENT,
  /** Is short enough for a label. */
  LABEL_LENGTH,
  /** Is short enough for a heading. */
  SHORT,
  /** Is longer than headings are. */
  LONG,
  /** Ends a sentence. */
  ENDS_SENTENCE,
  /** Ends with a comma, a colon or the like. */
  ENDS_CLAUSE,
  /** Contains a clause or sentence mark. */
  CLAUSES,
  /** Contains an unclosed quotation or bracket. */
  UNCLOSED,
  /** Ends with 强调, 指出 or similar. */
  ENDS_STRESS,
  /** Ends with 调研, 督导 or similar. */
  ENDS_VISIT,
  /** Ends with a colon. */
  ENDS_COLON,
  /** Ends with 出席, 参加, 讲话 or similar. */
  ENDS_ATTENDANCE,
  /** Starts with a long dash. */
  STARTS_WITH_DASH,
  /** Has two to four parts separated by spaces. */
  SPACED_PARTS,
  /** Consists of names and roles. */
  NAMES,
  /** Consists of names without a role, possibly after an institution. */
  NAMES_WITHOUT_ROLE,
  /** Is the name of an institution or company, as below a notice. */
  SIGNATURE,
  /** Consists of names and roles after a mark. */
  NAMES_AFTER_MARK,
  /** Starts with 本报讯 or another dateline. */
  STARTS_WITH_DATELINE,
  /** Starts with the bullet of a brief. */
  STARTS_WITH_BULLET,
  /** Starts with a number, as crossheads and briefs do. */
  STARTS_WITH_NUMBER,
  /** Is only a reference to another page. */
  REFERENCE_ONLY,
  /** Ends with a jump line or cross-reference. */
  ENDS_WITH_REFERENCE,
  /** Is 导读 or similar. */
  INDEX_LABEL_WORDS,
  /** Ends with a page number. */
  ENDS_WITH_PAGE,
  /** Starts with a page number. */
  STARTS_WITH_PAGE,
  /** Is only a page number. */
  PAGE_ONLY,
  /** Is followed by a line that is only a page number. */
  PAGE_ONLY_BELOW,
  /** Consists of masthead fields. */
  MASTHEAD_FIELDS,
  /** Is only a newspaper's name. */
  NEWSPAPER_NAME,
  /** Names the newspaper's channels, such as its app or social media. */
  CHANNEL_NAMES,
  /** Is in Latin letters. */
  LATIN_LINE,
  /** Is a page number, possibly with a page name. */
  PAGE_MARK,
  /** Names the editors, proof-readers or designers. */
  EDITORS,
  /** Mentions QR codes, subscriptions, forecasts and the like. */
  FURNITURE_WORDS,
  /** Appears in every issue or is paid for: slogans, calls for contributions, advertisements. */
  STANDING_TEXT,
  /** Is a section label. */
  SECTION_WORDS,
  /** Is the title of a campaign. */
  CAMPAIGN_WORDS,
  /** Refers to a picture. */
  CAPTION_WORDS,
  /** Is the heading of a notice. */
  NOTICE_WORDS,
  /** Opens like other lines of text on this page. */
  SHARED_OPENING,
  /** Starts with a time, as first sentences do. */
  STARTS_WITH_TIME,
  /** Was wrapped over several source lines. */
  WRAPPED,
  /** Is directly above a longer line, without a blank line between them. */
  TIGHT_BELOW,
  /** Is short, without punctuation, and stands alone on a page without heading marks. */
  UNMARKED,
  /** Is one of a few short unmarked lines between a complete paragraph and the next text. */
  SET_APART,
  /** Is such a line, close below another. */
  SECOND_OF_TWO,
  /** Is such a line, alone above two that are close together. */
  ABOVE_TWO,
  /** Is short and stops in mid-sentence, between a complete paragraph and a dateline. */
  BEFORE_DATELINE,
  /** Is a short question or exclamation between a complete paragraph and a heading. */
  CALL_BEFORE_HEADING,
  /** Looks like a table row. */
  TABLE_ROW,
  /** Is between masthead lines. */
  IN_MASTHEAD,
  /** Tagged by the file. */
  TAG_KICKER,
  TAG_HEADLINE,
  TAG_DECK,
  TAG_BYLINE,
  TAG_BODY,
  TAG_CAPTION,
  TAG_PAGE,
  TAG_MASTHEAD,
  TAG_FURNITURE;

  // The ordinal is the bit position in a line's feature set.
  @SuppressWarnings("EnumOrdinal")
  long bit() {
    return 1L << ordinal();
  }
}
