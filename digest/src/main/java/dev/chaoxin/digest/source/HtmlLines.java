package dev.chaoxin.digest.source;

import dev.chaoxin.digest.paper.PressWords;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Collects the lines of a web page, each with the hint its tag gave. */
final class HtmlLines {

  private static final Pattern PAGE_MARK =
      Pattern.compile("^第?\\s*[A-Z]{0,2}\\d{1,3}\\s*版\\s*[:：]?\\s*[一-鿿]{0,8}$");
  private static final Pattern DATE =
      Pattern.compile("^\\d{4}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日\\s*(?:星期\\s*[一二三四五六日天])?$");
  private static final Pattern NAME = Pattern.compile("^" + PressWords.NEWSPAPER_NAME + "$");
  private static final Pattern JUMP_NOTE = Pattern.compile("下转|上接");

  private final List<String> lines = new ArrayList<>();
  private final List<LineHint> hints = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private final StringBuilder untagged = new StringBuilder();
  private LineHint hint = LineHint.NONE;
  private boolean hasArticle;
  private boolean hasDate;

  void append(String text, LineHint tag) {
    if (tag != hint) {
      endLine();
      hint = tag;
    }
    line.append(text.replace('\n', ' ').replace('\r', ' '));
  }

  /** Adds text outside any known tag; only a page number or a date is taken from it. */
  void appendUntagged(String text) {
    untagged.append(text);
  }

  /** Ends the line in running text; elsewhere a headline stays one line. */
  void lineBreak() {
    if (hint == LineHint.BODY || hint == LineHint.NONE) {
      endLine();
    } else {
      line.append(' ');
    }
  }

  void endLine() {
    String text = Characters.collapseSpaces(line);
    line.setLength(0);
    String outside = Characters.collapseSpaces(untagged);
    untagged.setLength(0);
    if (!hasDate && DATE.matcher(outside).find()) {
      add(outside, LineHint.MASTHEAD);
    } else if (PAGE_MARK.matcher(outside).find()) {
      add(outside, LineHint.PAGE_MARK);
    }
    if (text.isEmpty()) {
      return;
    }
    if (hint == LineHint.HEADLINE && NAME.matcher(text).find() && !hasArticle) {
      add(text, LineHint.MASTHEAD); // on some pages the first title is the newspaper's name
    } else {
      hasArticle |= hint != LineHint.MASTHEAD && hint != LineHint.PAGE_MARK;
      boolean note = hint == LineHint.BYLINE && JUMP_NOTE.matcher(text).find();
      add(text, note ? LineHint.NONE : hint);
    }
  }

  void add(String text, LineHint tag) {
    if (!lines.isEmpty()) {
      lines.add("");
      hints.add(LineHint.NONE);
    }
    hasDate |= DATE.matcher(text).find() || text.matches("\\d{4}-\\d{1,2}-\\d{1,2}");
    lines.add(text);
    hints.add(tag);
  }

  boolean isEmpty() {
    return !hasArticle;
  }

  SourceText toSourceText(String file) {
    return new SourceText(file, lines, hints);
  }
}
