package dev.chaoxin.digest.source;

import dev.chaoxin.digest.source.SourceResult.Refusal;
import dev.chaoxin.digest.source.SourceResult.Refused;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Reads a page of a digital newspaper (数字报) by its tags: the markup of Founder's system, that of
 * the Hangzhou Daily group, or plain headings and paragraphs.
 */
final class HtmlPage {

  private static final int HEAD = 4096;

  private static final Pattern HTML_START =
      Pattern.compile("<html|<!doctype html|<head[\\s>]|<body[\\s>]|<founder-|<!--\\s*<?npm:");

  private static final Pattern PAPER = Pattern.compile("<founder-papername>\\s*([^<]{2,24}?)\\s*<");
  private static final Pattern DATE =
      Pattern.compile("<(?:founder-date|date)>\\s*(\\d{4}-\\d{1,2}-\\d{1,2})");
  private static final Pattern PAGE =
      Pattern.compile("<founder-pagenum>\\s*([A-Z]{0,2}\\d{1,3})\\s*<");

  private HtmlPage() {}

  static boolean looksLikeHtml(String text) {
    String head = text.substring(0, Math.min(text.length(), HEAD)).strip().toLowerCase(Locale.ROOT);
    boolean page = head.startsWith("<") && !TableMarkup.startsTable(head);
    return page && HTML_START.matcher(head).find();
  }

  static SourceResult read(String file, String html) {
    Document page = Jsoup.parse(html);
    HtmlLines lines = new HtmlLines();
    readProperties(page, lines);
    page.select(
            "script,style,noscript,iframe,select,form,nav,map,template,object,footer,#footer,.footer,.copyright")
        .remove();
    boolean tagged =
        !page.select("founder-title,founder-content,#ozoom,div.content,.main-article-content,h1")
            .isEmpty();
    NodeTraversor.traverse(new TagVisitor(lines, tagged), page.body());
    lines.endLine();
    if (lines.isEmpty()) {
      return new Refused(
          file, Refusal.EMPTY, "The web page contains no article. Send the page of an article.");
    }
    return lines.toSourceText(file);
  }

  /** Reads the properties that Founder's system hides in a comment. */
  private static void readProperties(Document page, HtmlLines lines) {
    StringBuilder hidden = new StringBuilder();
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof Comment comment && comment.getData().contains("enpproperty")) {
            hidden.append(comment.getData());
          }
        },
        page);
    readProperty(PAPER, hidden, lines, LineHint.MASTHEAD, "");
    readProperty(DATE, hidden, lines, LineHint.MASTHEAD, "");
    readProperty(PAGE, hidden, lines, LineHint.PAGE_MARK, "版");
  }

  private static void readProperty(
      Pattern pattern, CharSequence hidden, HtmlLines lines, LineHint hint, String unit) {
    Matcher value = pattern.matcher(hidden);
    if (value.find()) {
      lines.add(value.group(1) + unit, hint);
    }
  }

  /**
   * Visits the nodes in document order and passes their text on with the hint of the enclosing tag.
   */
  private static final class TagVisitor implements NodeVisitor {

    private final HtmlLines lines;
    private final boolean tagged;
    private LineHint commentHint = LineHint.NONE;
    private boolean headlineSeen;

    TagVisitor(HtmlLines lines, boolean tagged) {
      this.lines = lines;
      this.tagged = tagged;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof Comment comment) {
        comment(comment.getData().strip());
      } else if (node instanceof TextNode text) {
        LineHint hint = commentHint == LineHint.NONE ? hintOf(text) : commentHint;
        headlineSeen |= hint == LineHint.HEADLINE && !text.isBlank();
        if (hint != LineHint.NONE || !tagged) {
          lines.append(text.getWholeText(), hint);
        } else {
          lines.appendUntagged(text.getWholeText());
        }
      } else if (node instanceof Element element) {
        element(element);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && element.isBlock()) {
        lines.endLine();
      }
    }

    private void element(Element element) {
      if (element.normalName().equals("br")) {
        lines.lineBreak();
      } else if (element.isBlock() || element.normalName().startsWith("founder-")) {
        lines.endLine();
      }
    }

    private void comment(String data) {
      boolean closes = data.startsWith("</") || data.startsWith("/");
      int at = data.indexOf("npm:article-");
      if (at < 0) {
        return;
      }
      lines.endLine();
      String field = data.substring(at + 12).replaceAll("[^a-z-].*", "");
      commentHint = closes ? LineHint.NONE : fieldHint(field);
      headlineSeen |= field.equals("title");
    }

    private static LineHint fieldHint(String name) {
      return switch (name) {
        case "pretitle" -> LineHint.KICKER;
        case "title" -> LineHint.HEADLINE;
        case "subtitle" -> LineHint.DECK;
        case "author" -> LineHint.BYLINE;
        case "content" -> LineHint.BODY;
        case "pic-text" -> LineHint.CAPTION;
        default -> LineHint.NONE;
      };
    }

    /** The hint of the innermost enclosing tag that gives one. */
    private LineHint hintOf(Node text) {
      for (Node node = text.parent(); node instanceof Element element; node = element.parent()) {
        LineHint hint = hintOf(element);
        if (hint != LineHint.NONE) {
          return hint;
        }
      }
      return LineHint.NONE;
    }

    private LineHint hintOf(Element e) {
      LineHint beside = headlineSeen ? LineHint.DECK : LineHint.KICKER;
      if (e.id().equals("newspic") || e.hasClass("pic-text")) {
        return LineHint.CAPTION;
      }
      if (e.hasClass("leading_title")) {
        return LineHint.KICKER;
      }
      if (e.hasClass("font01")
          || e.id().equals("NewsArticleTitle")
          || e.hasClass("main-article-title")) {
        return LineHint.HEADLINE;
      }
      if (e.hasClass("font02")) {
        return beside;
      }
      if (e.id().equals("NewsArticleAuthor") || e.hasClass("author") || e.hasClass("sec")) {
        return LineHint.BYLINE;
      }
      if (e.id().equals("ozoom") || e.hasClass("content") || e.hasClass("main-article-content")) {
        return LineHint.BODY;
      }
      return switch (e.normalName()) {
        case "h1", "founder-title" -> LineHint.HEADLINE;
        case "h2", "h4" -> beside;
        case "h3" ->
            e.ownerDocument() != null
                    && e.ownerDocument().selectFirst("h1,founder-title,.font01") == null
                ? LineHint.HEADLINE
                : beside;
        case "founder-author" -> LineHint.BYLINE;
        case "founder-content", "cms-content", "p" -> LineHint.BODY;
        default -> LineHint.NONE;
      };
    }
  }
}
