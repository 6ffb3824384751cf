package dev.chaoxin.digest.search.query;

import dev.chaoxin.subscriptions.topics.Folding;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits text into tokens: overlapping bigrams of CJK characters, words of letters, and numbers.
 * The index, queries and snippets use the same tokens.
 *
 * <p>The last CJK character of a run is a token of its own, so that every character begins a token
 * and a single character can be found by prefix. Spaces beside a CJK character are left over from
 * the scan and are ignored.
 */
public final class CjkBigramTokenizer {

  private static final int MAX_WORD_LENGTH = 64;

  private final String text;
  private final String folded;
  private int position;
  private int start;
  private int end;
  private int gap;
  private boolean bigram;
  private boolean first = true;
  private CharacterKind kind = CharacterKind.WHITESPACE;

  public CjkBigramTokenizer(String text) {
    this.text = text;
    this.folded = Folding.fold(text);
  }

  /**
   * A token of a text.
   *
   * @param term folded
   * @param gap 1 if a space or punctuation separates it from the token before, else 0
   * @param start offset of its first character
   * @param end offset after the word, the number or, for a bigram, the first of its characters
   * @param unigram whether it is a single CJK character, the last of its run
   */
  public record Token(String term, int gap, int start, int end, boolean unigram) {}

  public static List<Token> tokenize(String text) {
    List<Token> all = new ArrayList<>();
    CjkBigramTokenizer tokenizer = new CjkBigramTokenizer(text);
    StringBuilder term = new StringBuilder();
    while (tokenizer.next(term)) {
      all.add(
          new Token(
              term.toString(),
              tokenizer.gap,
              tokenizer.start,
              tokenizer.end,
              tokenizer.isUnigram()));
    }
    return all;
  }

  /** Advances to the next token and writes its term to the buffer; false at the end of the text. */
  public boolean next(StringBuilder term) {
    CharacterKind before = kind;
    boolean space = false;
    boolean punctuation = false;
    while (position < text.length()) {
      kind = CharacterKind.of(text.codePointAt(position));
      if (kind == CharacterKind.WHITESPACE) {
        space = true;
      } else if (kind == CharacterKind.PUNCTUATION) {
        punctuation = true;
      } else if (kind != CharacterKind.IGNORED) {
        break;
      }
      position += Character.charCount(text.codePointAt(position));
    }
    if (position >= text.length()) {
      return false;
    }
    boolean besideCjk = before == CharacterKind.CJK || kind == CharacterKind.CJK;
    gap = !first && (punctuation || (space && !besideCjk)) ? 1 : 0;
    first = false;
    term.setLength(0);
    start = position;
    switch (kind) {
      case CJK -> readCjk(term);
      case DIGIT -> readNumber(term);
      default -> readWord(term);
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

  private boolean isUnigram() {
    return kind == CharacterKind.CJK && !bigram;
  }

  private void readCjk(StringBuilder term) {
    term.appendCodePoint(folded.codePointAt(position));
    position += Character.charCount(text.codePointAt(position));
    end = position;
    int next = position;
    bigram = false;
    while (next < text.length()) {
      CharacterKind following = CharacterKind.of(text.codePointAt(next));
      if (following == CharacterKind.CJK) {
        term.appendCodePoint(folded.codePointAt(next));
        bigram = true;
        return;
      }
      if (following != CharacterKind.WHITESPACE && following != CharacterKind.IGNORED) {
        return;
      }
      next += Character.charCount(text.codePointAt(next));
    }
  }

  private void readWord(StringBuilder term) {
    readRun(term, CharacterKind.LETTER);
    end = position;
  }

  /** A number is one token, with its decimals (166.6) and without thousands separators (1,544). */
  private void readNumber(StringBuilder term) {
    readRun(term, CharacterKind.DIGIT);
    while (atThousandsSeparator()) {
      position++;
      readRun(term, CharacterKind.DIGIT);
    }
    if (atDecimalPoint()) {
      term.append('.');
      position++;
      readRun(term, CharacterKind.DIGIT);
    }
    end = position;
  }

  private boolean atThousandsSeparator() {
    return is(position, ',')
        && isDigit(position + 1)
        && isDigit(position + 2)
        && isDigit(position + 3)
        && !isDigit(position + 4);
  }

  /** 2025.3.11 is a date, not a number. */
  private boolean atDecimalPoint() {
    if (!is(position, '.') || !isDigit(position + 1) || (start > 0 && is(start - 1, '.'))) {
      return false;
    }
    int after = position + 1;
    while (isDigit(after)) {
      after++;
    }
    return !is(after, '.') || !isDigit(after + 1);
  }

  private boolean is(int offset, char unit) {
    return offset < folded.length() && folded.charAt(offset) == unit;
  }

  private boolean isDigit(int offset) {
    return offset < text.length() && CharacterKind.of(text.charAt(offset)) == CharacterKind.DIGIT;
  }

  private void readRun(StringBuilder term, CharacterKind wanted) {
    while (position < text.length()) {
      int c = text.codePointAt(position);
      CharacterKind found = CharacterKind.of(c);
      if (found != wanted && found != CharacterKind.IGNORED) {
        return;
      }
      if (found == wanted && term.length() < MAX_WORD_LENGTH) {
        term.appendCodePoint(folded.codePointAt(position));
      }
      position += Character.charCount(c);
    }
  }
}
