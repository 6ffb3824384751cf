package dev.chaoxin.digest.indexing;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Extracts the text that a browser would show; text without tags is returned unchanged. */
final class HtmlTextExtractor {

  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][a-zA-Z0-9]*(?:\\s[^<>]*)?/?>");

  /** Fifty times the analyzed length of an article, since a page may start with a long script. */
  private static final int MAX_MARKUP_LENGTH = 1_000_000;

  /** Elements with a line break before and after them. */
  private static final Set<String> BLOCK_ELEMENTS =
      Set.of(
          "br", "p", "div", "li", "tr", "table", "section", "article", "h1", "h2", "h3", "h4", "h5",
          "h6");

  private HtmlTextExtractor() {}

  static String extract(String text) {
    if (text.indexOf('<') < 0 || !TAG.matcher(text).find()) {
      return text;
    }
    String markup = text.substring(0, Math.min(text.length(), MAX_MARKUP_LENGTH));
    TextCollector collector = new TextCollector();
    // a traversal, because inserting line breaks into a page of 100,000 nodes took minutes
    Jsoup.parse(markup).body().traverse(collector);
    return collector
        .text
        .toString()
        .replace('\u00a0', ' ')
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static final class TextCollector implements NodeVisitor {

    private final StringBuilder text = new StringBuilder();

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode textNode) {
        text.append(textNode.getWholeText());
      } else {
        breakLine(node);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      breakLine(node);
    }

    private void breakLine(Node node) {
      if (BLOCK_ELEMENTS.contains(node.nodeName())) {
        text.append('\n');
      }
    }
  }
}
