package dev.chaoxin.digest.reading;

import dev.chaoxin.digest.paper.Article;
import dev.chaoxin.digest.paper.Issue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The reading of an issue as an outline a person checks at a glance. */
public final class ReadingOutline {

  private static final int WORDS = 16;
  private static final String BOLD = "\u001b[1m";
  private static final String FAINT = "\u001b[2m";
  private static final String YELLOW = "\u001b[33m";
  private static final String PLAIN = "\u001b[0m";

  private final boolean colour;

  /** An outline in colour for a terminal, or plain. */
  public ReadingOutline(boolean colour) {
    this.colour = colour;
  }

  /** The lines of the outline: masthead, articles with first and last words, index, remarks. */
  public List<String> lines(IssueReading reading) {
    List<String> lines = new ArrayList<>();
    Issue issue = reading.issue();
    lines.add(
        paint(BOLD, reading.file())
            + "  "
            + issue.masthead().newspaper().orElse("?")
            + "  "
            + issue.masthead().pressDate().map(Object::toString).orElse("?")
            + "  "
            + issue.articles().size()
            + " articles");
    int number = 0;
    for (Article article : issue.articles()) {
      article(++number, article, lines);
    }
    issue.index().forEach(e -> lines.add("  → " + e.title() + page(e.page().orElse(0))));
    reading
        .dropped()
        .forEach(
            d ->
                lines.add(
                    paint(
                        FAINT,
                        mark(d.line()) + "dropped: " + clip(d.text()) + " (" + d.why() + ")")));
    long joins = reading.remarks().stream().filter(r -> r.code().equals("joined")).count();
    reading.remarks().stream()
        .filter(r -> !r.code().equals("joined"))
        .forEach(r -> lines.add(paint(YELLOW, mark(r.line()) + r.code() + ": " + r.text())));
    lines.add(
        paint(
            FAINT,
            "  " + joins + " columns joined, " + reading.dropped().size() + " lines dropped"));
    return lines;
  }

  private void article(int number, Article article, List<String> lines) {
    String headline = article.headline().orElse("—");
    lines.add(
        String.format("%3d. ", number)
            + paint(BOLD, headline)
            + "  "
            + paint(
                FAINT,
                article.kind().word()
                    + ", lines "
                    + article.lines().first()
                    + "–"
                    + article.lines().last()));
    for (Map.Entry<String, String> field :
        List.of(
            Map.entry("kicker", article.kicker().orElse("")),
            Map.entry("deck", article.deck().orElse("")),
            Map.entry("section", article.section().orElse("")),
            Map.entry("byline", String.join(" ", article.byline())))) {
      if (!field.getValue().isEmpty()) {
        lines.add("       " + paint(FAINT, field.getKey() + " ") + field.getValue());
      }
    }
    List<String> text = article.paragraphs();
    if (!text.isEmpty()) {
      String first = text.get(0);
      String last = text.get(text.size() - 1);
      lines.add(
          "       "
              + first.substring(0, Math.min(WORDS, first.length()))
              + " … "
              + last.substring(Math.max(0, last.length() - WORDS))
              + paint(FAINT, "  " + text.size() + " paragraphs"));
    }
  }

  private static String page(int page) {
    return page > 0 ? "  " + page : "";
  }

  private static String mark(int line) {
    return "  line " + line + "  ";
  }

  private static String clip(String text) {
    return text.length() <= 2 * WORDS ? text : text.substring(0, 2 * WORDS) + "…";
  }

  private String paint(String style, String text) {
    return colour ? style + text + PLAIN : text;
  }
}
