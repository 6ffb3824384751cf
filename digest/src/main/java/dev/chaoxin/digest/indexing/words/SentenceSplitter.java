package dev.chaoxin.digest.indexing.words;

import java.util.ArrayList;
import java.util.List;

/** Splits the body of an article into sentences; a quotation is not split. */
public final class SentenceSplitter {

  /** A longer quotation has probably lost its closing mark. */
  private static final int MAX_QUOTATION_LENGTH = 240;

  /** A short attribution after a quotation belongs to its sentence. */
  private static final int MAX_ATTRIBUTION_LENGTH = 24;

  private SentenceSplitter() {}

  /**
   * The sentences of the body without bylines and datelines.
   *
   * @param text headline, line feed and body
   * @param from offset of the body
   */
  public static List<Sentence> split(String text, int from) {
    List<Sentence> sentences = new ArrayList<>();
    int paragraph = 0;
    int start = from;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      splitParagraph(text, start, end, paragraph++, sentences);
      start = end + 1;
    }
    return sentences;
  }

  private static void splitParagraph(
      String text, int start, int end, int number, List<Sentence> sentences) {
    String line = text.substring(start, end);
    if (CreditLines.isCredit(line)) {
      return;
    }
    int at = start + CreditLines.datelineLength(line);
    int last = end - CreditLines.closingLength(line);
    boolean opens = true;
    while (at < last) {
      int stop = sentenceEnd(text, at, last);
      int first = at;
      while (first < stop && isLeadingMark(text.charAt(first))) {
        first++;
      }
      int behind = stop;
      while (behind > first && Character.isWhitespace(text.charAt(behind - 1))) {
        behind--;
      }
      String sentence = text.substring(first, behind);
      if (CharacterClasses.hasLetter(sentence)) {
        sentences.add(new Sentence(sentence, first, number, opens));
        opens = false;
      }
      at = stop;
    }
  }

  private static boolean isLeadingMark(char c) {
    return Character.isWhitespace(c) || c == '　' || c == '◆' || c == '■' || c == '▲' || c == '●';
  }

  private static int sentenceEnd(String text, int from, int limit) {
    int quotation = -1;
    for (int i = from; i < limit; i++) {
      char c = text.charAt(i);
      if (CharacterClasses.isOpeningQuote(c) && quotation < 0) {
        quotation = i;
      } else if (CharacterClasses.isClosingQuote(c)) {
        boolean full =
            quotation >= 0 && i > from && CharacterClasses.isSentenceEnd(text.charAt(i - 1));
        quotation = -1;
        if (full && !isAttributed(text, i + 1, limit)) {
          return i + 1;
        }
      } else if (isSentenceEnd(text, i, from)) {
        if (quotation >= 0 && i - quotation < MAX_QUOTATION_LENGTH) {
          continue;
        }
        int end = i + 1;
        while (end < limit && isTrailingMark(text.charAt(end))) {
          end++;
        }
        return end;
      }
    }
    return limit;
  }

  private static boolean isSentenceEnd(String text, int i, int from) {
    char c = text.charAt(i);
    if (c == '…') {
      return i > from && text.charAt(i - 1) == '…' && !isContinued(text, i + 1);
    }
    // journal abstracts end sentences with a Latin full stop
    return CharacterClasses.isSentenceEnd(c)
        || (c == '.' && i > from && CharacterClasses.isHan(text.charAt(i - 1)));
  }

  /** Whether the sentence continues after an ellipsis. */
  private static boolean isContinued(String text, int i) {
    return i < text.length() && !CharacterClasses.isSeparator(text.charAt(i));
  }

  private static boolean isAttributed(String text, int from, int limit) {
    if (from >= limit || CharacterClasses.isOpeningQuote(text.charAt(from))) {
      return false;
    }
    for (int i = from; i < Math.min(limit, from + MAX_ATTRIBUTION_LENGTH); i++) {
      if (CharacterClasses.isSentenceEnd(text.charAt(i))) {
        return true;
      }
    }
    return CharacterClasses.isComma(text.charAt(from));
  }

  private static boolean isTrailingMark(char c) {
    return CharacterClasses.isClosingQuote(c)
        || CharacterClasses.isSentenceEnd(c)
        || c == ')'
        || c == '）'
        || c == '】';
  }
}
