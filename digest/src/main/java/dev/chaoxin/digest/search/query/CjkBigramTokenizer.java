package dev.chaoxin.digest.search.query;

import dev.chaoxin.subscriptions.topics.Folding;
import java.util.ArrayList;
import java.util.List;

/**
 * Walks through a text piece by piece: each Han character with the one that follows it, each word
 * of letters, each number. The same walk serves the index, the query and the marks of a snippet.
 *
 * <p>The last Han character of a row stands alone, so every character begins a piece and one
 * character is found by its beginning. Blanks beside a Han character are what the scanner left (210
 * in the five issues), and are passed over.
 */
public final class CjkBigramTokenizer {

  private static final int LONGEST_WORD = 64;

  private final String text;
  private final String folded;
  private int at;
  private int start;
  private int end;
  private int gap;
  private boolean paired;
  private boolean first = true;
  private CharacterKind kind = CharacterKind.BLANK;

  public CjkBigramTokenizer(String text) {
    this.text = text;
    this.folded = Folding.fold(text);
  }

  /**
   * One piece of a text.
   *
   * @param term folded
   * @param gap 1 when something stands between it and the piece before, else 0
   * @param start offset of its first character
   * @param end offset after its first character or word, what follows a Han character left out
   * @param lone whether it is one Han character that no other follows
   */
  public record Piece(String term, int gap, int start, int end, boolean lone) {}

  public static List<Piece> of(String text) {
    List<Piece> all = new ArrayList<>();
    CjkBigramTokenizer pieces = new CjkBigramTokenizer(text);
    StringBuilder term = new StringBuilder();
    while (pieces.next(term)) {
      all.add(new Piece(term.toString(), pieces.gap, pieces.start, pieces.end, pieces.lone()));
    }
    return all;
  }

  /** Goes on to the next piece and writes its term; false at the end of the text. */
  public boolean next(StringBuilder term) {
    CharacterKind before = kind;
    boolean blank = false;
    boolean punctuation = false;
    while (at < text.length()) {
      kind = CharacterKind.of(text.codePointAt(at));
      if (kind == CharacterKind.BLANK) {
        blank = true;
      } else if (kind == CharacterKind.PUNCTUATION) {
        punctuation = true;
      } else if (kind != CharacterKind.UNSEEN) {
        break;
      }
      at += Character.charCount(text.codePointAt(at));
    }
    if (at >= text.length()) {
      return false;
    }
    boolean besideHan = before == CharacterKind.HAN || kind == CharacterKind.HAN;
    gap = !first && (punctuation || (blank && !besideHan)) ? 1 : 0;
    first = false;
    term.setLength(0);
    start = at;
    switch (kind) {
      case HAN -> han(term);
      case DIGIT -> number(term);
      default -> word(term);
    }
    return true;
  }

  public int gap() {
    return gap;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  private boolean lone() {
    return kind == CharacterKind.HAN && !paired;
  }

  private void han(StringBuilder term) {
    term.appendCodePoint(folded.codePointAt(at));
    at += Character.charCount(text.codePointAt(at));
    end = at;
    int next = at;
    paired = false;
    while (next < text.length()) {
      CharacterKind following = CharacterKind.of(text.codePointAt(next));
      if (following == CharacterKind.HAN) {
        term.appendCodePoint(folded.codePointAt(next));
        paired = true;
        return;
      }
      if (following != CharacterKind.BLANK && following != CharacterKind.UNSEEN) {
        return;
      }
      next += Character.charCount(text.codePointAt(next));
    }
  }

  private void word(StringBuilder term) {
    run(term, CharacterKind.LETTER);
    end = at;
  }

  /** A number is one piece with its decimals (166.6) and without its separators (1,544). */
  private void number(StringBuilder term) {
    run(term, CharacterKind.DIGIT);
    while (grouped()) {
      at++;
      run(term, CharacterKind.DIGIT);
    }
    if (decimal()) {
      term.append('.');
      at++;
      run(term, CharacterKind.DIGIT);
    }
    end = at;
  }

  private boolean grouped() {
    return is(at, ',') && digit(at + 1) && digit(at + 2) && digit(at + 3) && !digit(at + 4);
  }

  /** 2025.3.11 is a day and not a number. */
  private boolean decimal() {
    if (!is(at, '.') || !digit(at + 1) || (start > 0 && is(start - 1, '.'))) {
      return false;
    }
    int after = at + 1;
    while (digit(after)) {
      after++;
    }
    return !is(after, '.') || !digit(after + 1);
  }

  private boolean is(int offset, char unit) {
    return offset < folded.length() && folded.charAt(offset) == unit;
  }

  private boolean digit(int offset) {
    return offset < text.length() && CharacterKind.of(text.charAt(offset)) == CharacterKind.DIGIT;
  }

  private void run(StringBuilder term, CharacterKind wanted) {
    while (at < text.length()) {
      int c = text.codePointAt(at);
      CharacterKind found = CharacterKind.of(c);
      if (found != wanted && found != CharacterKind.UNSEEN) {
        return;
      }
      if (found == wanted && term.length() < LONGEST_WORD) {
        term.appendCodePoint(folded.codePointAt(at));
      }
      at += Character.charCount(c);
    }
  }
}
