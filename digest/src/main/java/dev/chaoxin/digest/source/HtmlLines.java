package dev.chaoxin.digest.source;

import dev.chaoxin.digest.paper.Masthead;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The lines of a web page as they come out of it, each with what its tag said. */
final class HtmlLines {

  private static final Pattern PAGE_MARK =
      Pattern.compile("^第?\\s*[A-Z]{0,2}\\d{1,3}\\s*版\\s*[:：]?\\s*[一-鿿]{0,8}$");
  private static final Pattern DAY =
      Pattern.compile("^\\d{4}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日\\s*(?:星期\\s*[一二三四五六日天])?$");
  private static final Pattern NAME = Pattern.compile("^" + Masthead.NEWSPAPER_NAME + "$");
  private static final Pattern NOTE = Pattern.compile("下转|上接");

  private final List<String> lines = new ArrayList<>();
  private final List<LineHint> hints = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private final StringBuilder stray = new StringBuilder();
  private LineHint hint = LineHint.NONE;
  private boolean articles;
  private boolean day;

  void text(String text, LineHint tag) {
    if (tag != hint) {
      end();
      hint = tag;
    }
    open.append(text.replace('\n', ' ').replace('\r', ' '));
  }

  /** Text outside any tag that tells: only a page's number or a day is taken from it. */
  void stray(String text) {
    stray.append(text);
  }

  /** A headline's print lines stay one headline; elsewhere a new line begins. */
  void lineBreak() {
    if (hint == LineHint.BODY || hint == LineHint.NONE) {
      end();
    } else {
      open.append(' ');
    }
  }

  void end() {
    String text = Characters.tidy(open);
    open.setLength(0);
    String outside = Characters.tidy(stray);
    stray.setLength(0);
    if (!day && DAY.matcher(outside).find()) {
      add(outside, LineHint.MASTHEAD);
    } else if (PAGE_MARK.matcher(outside).find()) {
      add(outside, LineHint.PAGE_MARK);
    }
    if (text.isEmpty()) {
      return;
    }
    if (hint == LineHint.HEADLINE && NAME.matcher(text).find() && !articles) {
      add(text, LineHint.MASTHEAD); // the first title of some pages is the paper's name
    } else {
      articles |= hint != LineHint.MASTHEAD && hint != LineHint.PAGE_MARK;
      boolean note = hint == LineHint.BYLINE && NOTE.matcher(text).find();
      add(text, note ? LineHint.NONE : hint);
    }
  }

  void add(String text, LineHint tag) {
    if (!lines.isEmpty()) {
      lines.add("");
      hints.add(LineHint.NONE);
    }
    day |= DAY.matcher(text).find() || text.matches("\\d{4}-\\d{1,2}-\\d{1,2}");
    lines.add(text);
    hints.add(tag);
  }

  boolean empty() {
    return !articles;
  }

  SourceText source(String file) {
    return new SourceText(file, lines, hints);
  }
}
