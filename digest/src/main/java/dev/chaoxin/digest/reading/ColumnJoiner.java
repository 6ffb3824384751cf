package dev.chaoxin.digest.reading;

import dev.chaoxin.digest.paper.PressWords;
import dev.chaoxin.digest.reading.line.ColumnWidth;
import dev.chaoxin.digest.reading.line.PageLine;
import dev.chaoxin.digest.source.Characters;
import dev.chaoxin.subscriptions.topics.Folding;
import java.util.regex.Pattern;

/**
 * Decides whether a line continues the paragraph above it, which a column break may have cut (断栏).
 */
final class ColumnJoiner {

  /** How a line relates to the paragraph above it. */
  private enum Verdict {
    /** The paragraph above is complete. */
    KEEP,
    /** The line continues it. */
    JOIN,
    /** It has no full stop, but its last printed line is short, so it is complete. */
    SHORT,
    /** It stops in mid-sentence, but the line is not its continuation. */
    LOST
  }

  /** How a new paragraph opens, but not the second half of a clause (003:14 003:54). */
  private static final Pattern PARAGRAPH_OPENING = PressWords.pattern("^{paragraph-openings}");

  /**
   * How a list item or a turn in an interview opens; never the rest of a sentence (page
   * wangchao-interview).
   */
  private static final Pattern LIST_ITEM =
      Pattern.compile(
          "^(?:[一二三四五六七八九十]{1,3}、|[(（](?:[一二三四五六七八九十]{1,3}|\\d{1,2})[)）]|\\d{1,2}[.、](?!\\d)|[①-⑳]|——|[●•◆▲■□★]"
              + "|(?:问|答|记者|主持人)[:：(（])");

  /** A first line shorter than this was not cut by a column, which is wider. */
  private static final int MIN_COLUMN_WIDTH = 8; // 000:70 is cut at twelve

  /**
   * Two consecutive lines this short without a full stop are verse, or the signature of a notice.
   */
  private static final int MAX_VERSE_LENGTH = 20;

  /**
   * A line this short that ends with a colon is a salutation or an announcement of what follows.
   */
  private static final int MAX_SALUTATION_LENGTH = 24;

  private static final int TAIL_LENGTH = 64;

  private ColumnJoiner() {}

  /**
   * Decides about a line below an open paragraph of the same article.
   *
   * @param whole whether the paragraph consists of exactly one line of the page
   * @param endsShort whether its last printed line is visibly short
   */
  private static Verdict decide(
      CharSequence paragraph, boolean whole, boolean endsShort, PageLine lower) {
    String above =
        Folding.fold(
            paragraph
                .subSequence(Math.max(0, paragraph.length() - TAIL_LENGTH), paragraph.length())
                .toString());
    String below = lower.folded();
    int end = above.length() - 1;
    if (end < 0) {
      return Verdict.KEEP;
    }
    char last = above.charAt(end);
    boolean open = QuoteBalance.isOpen(paragraph);
    String tail = above;
    if (Characters.endsSentence(tail) && !(open && !Characters.isClosing(last))) {
      return Verdict.KEEP;
    }
    if (Characters.endsSentence(tail)) {
      // a quotation may span sentences but seldom paragraphs (004:90)
      return below.length() > 0 && closesFirst(below) ? Verdict.JOIN : Verdict.KEEP;
    }
    if (!open && LIST_ITEM.matcher(lower.text()).lookingAt()) {
      return Characters.isClauseMark(last) ? Verdict.KEEP : Verdict.SHORT;
    }
    if (last == ':' && !open && whole && paragraph.length() <= MAX_SALUTATION_LENGTH) {
      return Verdict.KEEP;
    }
    if (Characters.isClauseMark(last) || Characters.isOpening(last)) {
      return Verdict.JOIN; // 000:137 001:91 001:109, page hard-wrapped-blank
    }
    boolean verse =
        paragraph.length() <= MAX_VERSE_LENGTH
            && below.length() <= MAX_VERSE_LENGTH
            && !Characters.endsSentence(below);
    if (whole && !open && (paragraph.length() < MIN_COLUMN_WIDTH || verse)) {
      return Verdict.SHORT;
    }
    if (endsShort && !open) {
      return Verdict.SHORT;
    }
    if (PARAGRAPH_OPENING.matcher(below.substring(0, Math.min(below.length(), 24))).find()) {
      return Verdict.LOST;
    }
    return Verdict.JOIN;
  }

  /**
   * Adds a line of text to an article: to its open paragraph if it continues that, else as a new
   * one; remarks on what was joined or is doubtful.
   *
   * @param text the text of the line, without dateline, byline and references
   */
  static void append(
      PartialArticle article,
      PageLine line,
      String text,
      ColumnWidth width,
      RemarkCollector remarks) {
    if (article.openLine().isPresent()) {
      PageLine above = article.openLine().get();
      int upper = above.lastLineNumber();
      boolean endsShort = width.endsShort(above);
      boolean whole = article.lastParagraph().length() == above.length();
      switch (decide(article.lastParagraph(), whole, endsShort, line)) {
        case JOIN -> {
          article.continueParagraph(line, text);
          remarks.add(line.lineNumber(), "joined", "Goes on with line " + upper + ".");
          return;
        }
        case LOST ->
            remarks.add(
                upper, "lost-text", "Stops inside a sentence; the rest is not on the page.");
        case SHORT ->
            remarks.add(upper, "no-full-stop", "Ends in a short print line without a full stop.");
        case KEEP -> {}
      }
    }
    article.addParagraph(line, text);
  }

  private static boolean closesFirst(String below) {
    int depth = 0;
    for (int i = 0; i < Math.min(below.length(), 400); i++) {
      char c = below.charAt(i);
      if (c == '“' || c == '「') {
        depth++;
      } else if (c == '”' || c == '」') {
        depth--;
        if (depth < 0) {
          return true;
        }
      }
    }
    return false;
  }
}
