package dev.chaoxin.digest.search.query;

import dev.chaoxin.subscriptions.topics.Folding;
import java.util.ArrayList;
import java.util.List;

/** Splits a query at spaces outside quotation marks. */
final class SearchQueryLexer {

  private static final String OPENING_QUOTES = "\"“”「『";
  private static final String CLOSING_QUOTES = "\"”“」』";
  private static final String MINUS_SIGNS = "-－−";

  private final String text;
  private final List<Item> items = new ArrayList<>();
  private int position;

  private SearchQueryLexer(String text) {
    this.text = text;
  }

  /**
   * An item of a query.
   *
   * @param or whether it is the operator between two alternatives
   * @param excluded whether it follows a minus sign
   * @param field the text before its colon, folded; empty if there is none
   * @param text the text after the colon, or all of it, without quotation marks
   * @param raw field and text as typed
   */
  record Item(boolean or, boolean excluded, String field, String text, String raw) {}

  static List<Item> split(String text) {
    SearchQueryLexer lexer = new SearchQueryLexer(text);
    while (lexer.position < text.length()) {
      lexer.readNext();
    }
    return lexer.items;
  }

  private void readNext() {
    char unit = text.charAt(position);
    if (isBlank(unit)) {
      position++;
    } else if (isOr(unit)) {
      items.add(new Item(true, false, "", "", ""));
      position++;
    } else {
      boolean excluded = false;
      if (MINUS_SIGNS.indexOf(unit) >= 0) {
        excluded = position + 1 < text.length() && !isBlank(text.charAt(position + 1));
        position++;
      }
      readItem(excluded);
    }
  }

  private void readItem(boolean excluded) {
    if (position >= text.length()) {
      return;
    }
    int start = position;
    while (position < text.length()
        && !isDelimiter(text.charAt(position))
        && !isColon(text.charAt(position))) {
      position++;
    }
    if (position == start && atOpeningQuote()) {
      String phrase = readQuoted();
      items.add(new Item(false, excluded, "", phrase, phrase));
      return;
    }
    String field = Folding.fold(text.substring(start, position));
    if (position + 1 < text.length()
        && isColon(text.charAt(position))
        && canStartValue(text.charAt(position + 1))) {
      position++;
      String value = atOpeningQuote() ? readQuoted() : readPlain();
      items.add(new Item(false, excluded, field, value, field + ":" + value));
      return;
    }
    position = start;
    String word = readPlain();
    if (word.equals("OR")) {
      items.add(new Item(true, false, "", "", ""));
    } else if (!word.equals("AND") && !word.isEmpty()) {
      items.add(new Item(false, excluded, "", word, word));
    } else if (word.isEmpty()) {
      position++;
    }
  }

  private String readPlain() {
    int start = position;
    while (position < text.length() && !isDelimiter(text.charAt(position))) {
      position++;
    }
    return text.substring(start, position);
  }

  /** The text between quotation marks; to the end if the closing one is missing. */
  private String readQuoted() {
    position++;
    int start = position;
    while (position < text.length() && CLOSING_QUOTES.indexOf(text.charAt(position)) < 0) {
      position++;
    }
    return text.substring(start, Math.min(position++, text.length()));
  }

  private boolean atOpeningQuote() {
    return position < text.length() && isOpeningQuote(text.charAt(position));
  }

  private static boolean isOpeningQuote(char unit) {
    return OPENING_QUOTES.indexOf(unit) >= 0;
  }

  /** Whether the value of a field can start with this character. */
  private static boolean canStartValue(char unit) {
    return isOpeningQuote(unit) || !isDelimiter(unit);
  }

  private static boolean isDelimiter(char unit) {
    return isBlank(unit) || isOr(unit) || isOpeningQuote(unit);
  }

  private static boolean isColon(char unit) {
    return unit == ':' || unit == '：';
  }

  private static boolean isOr(char unit) {
    return unit == '|' || unit == '｜';
  }

  private static boolean isBlank(char unit) {
    return Character.isWhitespace(unit)
        || Character.isSpaceChar(unit)
        || Character.isISOControl(unit);
  }
}
