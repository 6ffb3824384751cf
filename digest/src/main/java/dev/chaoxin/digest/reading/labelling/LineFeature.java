package dev.chaoxin.digest.reading.labelling;

/** What can be seen on a line of type, before anyone says what the line is. */
enum LineFeature {
  /** Carries a heading mark. */
  MARKED,
  /** Carries a mark well below the largest of the page, or one of a run of crossheads. */
  DEEP,
  /** Stands in bold as a whole. */
  BOLD,
  /** Prints one or two characters, or none that can be read. */
  SCRAP,
  /** Is short enough for a label. */
  LABEL_LENGTH,
  /** Is short enough for a heading. */
  SHORT,
  /** Is longer than headings are. */
  LONG,
  /** Ends a sentence. */
  ENDS_SENTENCE,
  /** Ends with a mark inside a sentence. */
  ENDS_OPEN,
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
  DASH,
  /** Has two or three pieces with spaces between. */
  PIECES,
  /** Reads as names and roles. */
  NAMES,
  /** Reads as names without any role, perhaps behind an office. */
  BARE_NAMES,
  /** Is the name of an office or a firm, as it stands below a notice. */
  SIGNATURE,
  /** Reads as names and roles behind a mark. */
  MARKED_NAMES,
  /** Opens with 本报讯 or another credit. */
  CREDIT_OPENS,
  /** Opens with a mark of brief items. */
  BULLET,
  /** Opens with a number as crossheads and briefs do. */
  NUMBERED,
  /** Is nothing but a note to another page. */
  NOTE_ALONE,
  /** Ends with a jump or see-also note. */
  NOTE_ENDS,
  /** Says 导读. */
  INDEX_WORD,
  /** Ends with the page something stands on. */
  PAGE_BEHIND,
  /** Opens with the page something stands on. */
  PAGE_AHEAD,
  /** Is nothing but a page to turn to. */
  PAGE_POINTER,
  /** Stands above a line that is nothing but a page to turn to. */
  POINTER_BELOW,
  /** Is nothing but masthead fields. */
  MASTHEAD_FIELDS,
  /** Is nothing but a newspaper's name. */
  PAPER_NAME,
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
  STANDING,
  /** Names a group of pieces. */
  SECTION_WORDS,
  /** Names a campaign. */
  CAMPAIGN,
  /** Speaks of a picture. */
  CAPTION_WORDS,
  /** Opens an announcement. */
  NOTICE_WORDS,
  /** Opens like other lines of text of this page. */
  SHARED_OPENING,
  /** Opens with a time, as first sentences do. */
  TIME_OPENS,
  /** Was wrapped over several lines. */
  WRAPPED,
  /** Stands directly above a longer line, without a blank line between. */
  TIGHT_BELOW,
  /** Is short, without any mark inside, and stands alone on a page that marks no heading. */
  BARE,
  /** Is one of few short lines without a mark between a finished text and the next. */
  SET_APART,
  /** Is such a line and stands close below another. */
  SECOND_OF_TWO,
  /** Is such a line, alone above two that stand close together. */
  OVER_A_PIECE,
  /** Is short and stops inside a sentence, between a finished text and a report's first line. */
  BEFORE_LEAD,
  /** Is a short question or call between a finished text and a heading. */
  CALL_ABOVE,
  /** Looks like a row of a table. */
  ROW,
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

  // The order of the cues is the order of the bits in the set a line's cues make.
  @SuppressWarnings("EnumOrdinal")
  long bit() {
    return 1L << ordinal();
  }
}
