package dev.chaoxin.digest.source;

import java.util.regex.Pattern;

/** Recognises the HTML tables that text recognition emits inside plain text. */
public final class TableMarkup {

  private static final Pattern TABLE =
      Pattern.compile("(?:<html>\\s*<body>\\s*)?<table\\b", Pattern.CASE_INSENSITIVE);

  private TableMarkup() {}

  /** Whether a text starts with such a table. */
  public static boolean startsTable(String text) {
    return TABLE.matcher(text).lookingAt();
  }
}
