package dev.chaoxin.digest.reading;

import com.ibm.icu.text.BreakIterator;
import dev.chaoxin.digest.paper.Article;
import dev.chaoxin.digest.paper.IndexEntry;
import dev.chaoxin.digest.paper.Issue;
import dev.chaoxin.digest.reading.line.Remark;
import dev.chaoxin.digest.source.Characters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/** Formats a reading as an outline that can be checked at a glance. */
public final class ReadingOutline {

  private static final int EXCERPT_LENGTH = 16;
  private static final int MAX_ARTICLES_BACK = 12;
  private static final String INDENT = "       ";
  private static final String BOLD = "\u001b[1m";
  private static final String FAINT = "\u001b[2m";
  private static final String YELLOW = "\u001b[33m";
  private static final String RESET = "\u001b[0m";

  /** Remarks that need no check. */
  private static final Set<String> ROUTINE = Set.of("joined", "continued", "caption");

  private final boolean colour;

  /** Formats with or without ANSI colours. */
  public ReadingOutline(boolean colour) {
    this.colour = colour;
  }

  /**
   * The outline: the masthead with the number of checks; each article with its first and last words
   * and the remarks on it, those to check marked with an exclamation mark; the index; the dropped
   * lines. Control characters are left out.
   */
  public List<String> lines(IssueReading reading) {
    List<String> lines = new ArrayList<>();
    Issue issue = reading.issue();
    lines.add(head(reading));
    NavigableMap<Integer, List<Remark>> remarks = byArticle(reading);
    remarks.getOrDefault(0, List.of()).forEach(r -> lines.add("  " + remark(r)));
    for (int i = 0; i < issue.articles().size(); i++) {
      article(i + 1, issue.articles().get(i), lines);
      remarks.getOrDefault(i + 1, List.of()).forEach(r -> lines.add(INDENT + remark(r)));
    }
    for (IndexEntry entry : issue.index()) {
      lines.add("  → " + entry.title() + page("  page ", entry.page()));
    }
    for (DroppedLine line : reading.dropped()) {
      String words = truncate(Characters.collapseSpaces(line.text()));
      lines.add(paint(FAINT, "  - line " + line.line() + "  " + words + "  (" + line.why() + ")"));
    }
    return lines;
  }

  private String head(IssueReading reading) {
    Issue issue = reading.issue();
    long checks = reading.remarks().stream().filter(ReadingOutline::needsCheck).count();
    long joins = reading.remarks().stream().filter(r -> r.code().equals("joined")).count();
    String counts =
        count(issue.articles().size(), "article")
            + ", "
            + count(joins, "join")
            + ", "
            + count(reading.dropped().size(), "line")
            + " dropped";
    return paint(BOLD, Characters.collapseSpaces(reading.file()))
        + "  "
        + issue.masthead().newspaper().orElse("(no name)")
        + "  "
        + issue.masthead().pressDate().map(Object::toString).orElse("(no date)")
        + "  "
        + counts
        + (checks > 0 ? "  " + paint(YELLOW, "! " + checks + " to check") : "");
  }

  /** The remarks by article number, from 1; 0 for the page itself. */
  private static NavigableMap<Integer, List<Remark>> byArticle(IssueReading reading) {
    List<Article> articles = reading.issue().articles();
    NavigableMap<Integer, Integer> starts = new TreeMap<>();
    for (int i = 0; i < articles.size(); i++) {
      starts.put(articles.get(i).lines().first(), i + 1);
    }
    NavigableMap<Integer, List<Remark>> remarks = new TreeMap<>();
    reading.remarks().stream()
        .filter(r -> !r.code().equals("joined"))
        .sorted(Comparator.comparingInt(Remark::line))
        .forEach(
            r -> {
              int article = articleOf(r.line(), articles, starts);
              remarks.computeIfAbsent(article, a -> new ArrayList<>()).add(r);
            });
    return remarks;
  }

  /** The nearest article around a line; an article continued from another page spans others. */
  private static int articleOf(
      int line, List<Article> articles, NavigableMap<Integer, Integer> starts) {
    var above = starts.floorEntry(line);
    for (int i = 0; i < MAX_ARTICLES_BACK && above != null; i++) {
      if (line <= articles.get(above.getValue() - 1).lines().last()) {
        return above.getValue();
      }
      above = starts.lowerEntry(above.getKey());
    }
    return 0;
  }

  private void article(int number, Article article, List<String> lines) {
    String place =
        article.kind().jsonName()
            + page(", page ", article.page())
            + ", lines "
            + article.lines().first()
            + "–"
            + article.lines().last()
            + ", "
            + count(article.paragraphs().size(), "paragraph")
            + page(", jumps to ", article.jump());
    lines.add(
        String.format("%3d. ", number)
            + paint(BOLD, article.headline().orElse("(no headline)"))
            + "  "
            + paint(FAINT, place));
    field("section", article.section().orElse(""), lines);
    field("kicker", article.kicker().orElse(""), lines);
    field("deck", article.deck().orElse(""), lines);
    field("byline", String.join(" ", article.byline()), lines);
    field("crossheads", String.join(" / ", article.crossheads()), lines);
    if (!article.paragraphs().isEmpty()) {
      lines.add(INDENT + excerpt(article.paragraphs()));
    }
  }

  private void field(String name, String text, List<String> lines) {
    if (!text.isEmpty()) {
      lines.add(INDENT + paint(FAINT, name + " ") + text);
    }
  }

  /** The first and last words; the whole text if it is short. */
  private static String excerpt(List<String> paragraphs) {
    String first = paragraphs.get(0);
    String last = paragraphs.get(paragraphs.size() - 1);
    if (paragraphs.size() == 1 && first.length() <= 2 * EXCERPT_LENGTH) {
      return first;
    }
    return first.substring(0, cutBefore(first, EXCERPT_LENGTH))
        + " … "
        + last.substring(cutBefore(last, last.length() - EXCERPT_LENGTH));
  }

  private static boolean needsCheck(Remark remark) {
    return !ROUTINE.contains(remark.code());
  }

  private String remark(Remark remark) {
    String text = "line " + remark.line() + "  " + remark.code() + ": " + truncate(remark.text());
    return needsCheck(remark) ? paint(YELLOW, "! " + text) : paint(FAINT, "· " + text);
  }

  private static String count(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  private static String page(String words, OptionalInt page) {
    return page.isPresent() ? words + page.getAsInt() : "";
  }

  private static String truncate(String text) {
    return text.length() <= 6 * EXCERPT_LENGTH
        ? text
        : text.substring(0, cutBefore(text, 6 * EXCERPT_LENGTH)) + "…";
  }

  /** The last boundary between two grapheme clusters at or before an index. */
  private static int cutBefore(String text, int index) {
    if (index <= 0 || index >= text.length()) {
      return Math.max(0, Math.min(index, text.length()));
    }
    BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
    clusters.setText(text);
    return clusters.isBoundary(index) ? index : clusters.preceding(index);
  }

  private String paint(String style, String text) {
    return colour ? style + text + RESET : text;
  }
}
