package dev.chaoxin.digest.reading.labelling;

/** What can be seen on a line of type, before anyone says what the line is. */
enum LineFeature {
  /** Carries a heading mark. */
  HEADING_MARK,
  /** Carries a mark well below the largest of the page, or one of a run of crossheads. */
  DEEP_HEADING_MARK,
  /** Stands in bold as a whole. */
  BOLD,
  /** Prints one or two characters, or none that can be read. */
  ORNAMENT,
  /** Is short enough for a label. */
  LABEL_LENGTH,
  /** Is short enough for a heading. */
  SHORT,
  /** Is longer than headings are. */
  LONG,
  /** Ends a sentence. */
  ENDS_SENTENCE,
  /** Ends with a mark inside a sentence. */
  ENDS_CLAUSE,
  /** Holds a comma or stop inside. */
  CLAUSES,
  /** Holds a quotation that does not close. */
  UNCLOSED,
  /** Ends with 强调, 指出 and the like. */
  ENDS_STRESS,
  /** Ends with 调研, 督导 and the like. */
  ENDS_VISIT,
  /** Ends with a colon. */
  ENDS_COLON,
  /** Ends with 出席, 参加, 讲话 and the like. */
  ENDS_ATTENDANCE,
  /** Opens with a long dash. */
  STARTS_WITH_DASH,
  /** Has two or three pieces with spaces between. */
  SPACED_PARTS,
  /** Reads as names and roles. */
  NAMES,
  /** Reads as names without any role, perhaps behind an office. */
  NAMES_WITHOUT_ROLE,
  /** Is the name of an office or a firm, as it stands below a notice. */
  SIGNATURE,
  /** Reads as names and roles behind a mark. */
  NAMES_AFTER_MARK,
  /** Opens with 本报讯 or another credit. */
  STARTS_WITH_DATELINE,
  /** Opens with a mark of brief items. */
  STARTS_WITH_BULLET,
  /** Opens with a number as crossheads and briefs do. */
  STARTS_WITH_NUMBER,
  /** Is nothing but a note to another page. */
  REFERENCE_ONLY,
  /** Ends with a jump or see-also note. */
  ENDS_WITH_REFERENCE,
  /** Says 导读. */
  INDEX_LABEL_WORDS,
  /** Ends with the page something stands on. */
  ENDS_WITH_PAGE,
  /** Opens with the page something stands on. */
  STARTS_WITH_PAGE,
  /** Is nothing but a page to turn to. */
  PAGE_ONLY,
  /** Stands above a line that is nothing but a page to turn to. */
  PAGE_ONLY_BELOW,
  /** Is nothing but masthead fields. */
  MASTHEAD_FIELDS,
  /** Is nothing but a newspaper's name. */
  NEWSPAPER_NAME,
  /** Repeats the paper's name or names of its channels. */
  CHANNEL_NAMES,
  /** Is in capitals of another script. */
  LATIN_LINE,
  /** Is a page number with a name. */
  PAGE_MARK,
  /** Names editors, proof-readers, layout. */
  EDITORS,
  /** Speaks of codes to scan, subscriptions, weather tips. */
  FURNITURE_WORDS,
  /** Stands in every issue or is paid for: slogans, invitations to readers, advertisements. */
  STANDING_TEXT,
  /** Names a group of pieces. */
  SECTION_WORDS,
  /** Names a campaign. */
  CAMPAIGN_WORDS,
  /** Speaks of a picture. */
  CAPTION_WORDS,
  /** Opens an announcement. */
  NOTICE_WORDS,
  /** Opens like other lines of text of this page. */
  SHARED_OPENING,
  /** Opens with a time, as first sentences do. */
  STARTS_WITH_TIME,
  /** Was wrapped over several lines. */
  WRAPPED,
  /** Stands directly above a longer line, without a blank line between. */
  TIGHT_BELOW,
  /** Is short, without any mark inside, and stands alone on a page that marks no heading. */
  UNMARKED,
  /** Is one of few short lines without a mark between a finished text and the next. */
  SET_APART,
  /** Is such a line and stands close below another. */
  SECOND_OF_TWO,
  /** Is such a line, alone above two that stand close together. */
  ABOVE_TWO,
  /** Is short and stops inside a sentence, between a finished text and a report's first line. */
  BEFORE_DATELINE,
  /** Is a short question or call between a finished text and a heading. */
  CALL_BEFORE_HEADING,
  /** Looks like a row of a table. */
  TABLE_ROW,
  /** Stands between lines that are nothing but masthead. */
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

  // The order of the features is the order of the bits in the set a line's features make.
  @SuppressWarnings("EnumOrdinal")
  long bit() {
    return 1L << ordinal();
  }
}
