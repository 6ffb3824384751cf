package dev.chaoxin.digest.search.query;

import dev.chaoxin.subscriptions.topics.Folding;
import java.util.ArrayList;
import java.util.List;

/** Cuts what a reader typed at the blanks outside of quotation marks. */
final class SearchQueryLexer {

  private static final String OPENING = "\"“”「『";
  private static final String CLOSING = "\"”“」』";
  private static final String MINUS = "-－−";

  private final String text;
  private final List<Item> items = new ArrayList<>();
  private int at;

  private SearchQueryLexer(String text) {
    this.text = text;
  }

  /**
   * One item.
   *
   * @param or whether it is the word between two choices
   * @param without whether a minus stands before it
   * @param field what stands before its colon, folded; empty when there is none
   * @param text what stands behind the colon, or all of it; quotation marks removed
   * @param whole field and text as typed
   */
  record Item(boolean or, boolean without, String field, String text, String whole) {}

  static List<Item> split(String text) {
    SearchQueryLexer lexer = new SearchQueryLexer(text);
    while (lexer.at < text.length()) {
      lexer.next();
    }
    return lexer.items;
  }

  private void next() {
    char unit = text.charAt(at);
    if (blank(unit)) {
      at++;
    } else if (bar(unit)) {
      items.add(new Item(true, false, "", "", ""));
      at++;
    } else {
      boolean without = false;
      if (MINUS.indexOf(unit) >= 0) {
        without = at + 1 < text.length() && !blank(text.charAt(at + 1));
        at++;
      }
      item(without);
    }
  }

  private void item(boolean without) {
    if (at >= text.length()) {
      return;
    }
    int start = at;
    while (at < text.length() && !ends(text.charAt(at)) && !colon(text.charAt(at))) {
      at++;
    }
    if (at == start && quote()) {
      String phrase = quoted();
      items.add(new Item(false, without, "", phrase, phrase));
      return;
    }
    String field = Folding.fold(text.substring(start, at));
    if (at + 1 < text.length() && colon(text.charAt(at)) && begins(text.charAt(at + 1))) {
      at++;
      String value = quote() ? quoted() : plain();
      items.add(new Item(false, without, field, value, field + ":" + value));
      return;
    }
    at = start;
    String word = plain();
    if (word.equals("OR")) {
      items.add(new Item(true, false, "", "", ""));
    } else if (!word.equals("AND") && !word.isEmpty()) {
      items.add(new Item(false, without, "", word, word));
    } else if (word.isEmpty()) {
      at++;
    }
  }

  private String plain() {
    int start = at;
    while (at < text.length() && !ends(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  /** What stands between two quotation marks; to the end, when the second one is missing. */
  private String quoted() {
    at++;
    int start = at;
    while (at < text.length() && CLOSING.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, Math.min(at++, text.length()));
  }

  private boolean quote() {
    return at < text.length() && opens(text.charAt(at));
  }

  private static boolean opens(char unit) {
    return OPENING.indexOf(unit) >= 0;
  }

  /** Whether a value may begin so. */
  private static boolean begins(char unit) {
    return opens(unit) || !ends(unit);
  }

  private static boolean ends(char unit) {
    return blank(unit) || bar(unit) || opens(unit);
  }

  private static boolean colon(char unit) {
    return unit == ':' || unit == '：';
  }

  private static boolean bar(char unit) {
    return unit == '|' || unit == '｜';
  }

  private static boolean blank(char unit) {
    return Character.isWhitespace(unit)
        || Character.isSpaceChar(unit)
        || Character.isISOControl(unit);
  }
}
