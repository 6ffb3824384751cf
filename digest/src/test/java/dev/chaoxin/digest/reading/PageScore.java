package dev.chaoxin.digest.reading;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chaoxin.digest.paper.Article;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares readings with the expected ones, summed over pages. */
final class PageScore {

  private int expectedArticles;
  private int matchedArticles;
  private int readArticles;
  private int matchedHeadlines;
  private int expectedParagraphs;
  private int matchedParagraphs;
  private int readParagraphs;

  void add(GoldPage page, List<IssueReading> readings) {
    List<Article> read = new ArrayList<>();
    readings.forEach(r -> read.addAll(r.issue().articles()));
    Set<String> bounds = new HashSet<>();
    Set<String> headlines = new HashSet<>();
    Set<String> texts = new HashSet<>();
    for (Article article : read) {
      List<String> text = article.paragraphs().stream().map(PageScore::plain).toList();
      if (!text.isEmpty()) {
        bounds.add(bound(text));
        headlines.add(bound(text) + plain(article.headline().orElse("")));
      }
      texts.addAll(text);
      readParagraphs += text.size();
    }
    readArticles += read.size();
    for (JsonNode issue : page.issues()) {
      for (JsonNode gold : issue.get("articles")) {
        List<String> text = new ArrayList<>();
        gold.get("paragraphs").forEach(p -> text.add(plain(p.asText())));
        expectedArticles++;
        matchedArticles += bounds.contains(bound(text)) ? 1 : 0;
        matchedHeadlines +=
            headlines.contains(bound(text) + plain(gold.get("headline").asText(""))) ? 1 : 0;
        expectedParagraphs += text.size();
        matchedParagraphs += (int) text.stream().filter(texts::contains).count();
      }
    }
  }

  /** F1 of the articles whose first and last words are right. */
  double boundaryF1() {
    return 2.0 * matchedArticles / (expectedArticles + readArticles);
  }

  /** The share of the articles whose headline is exactly right. */
  double headlineAccuracy() {
    return (double) matchedHeadlines / expectedArticles;
  }

  /** F1 of the paragraphs that are exactly right. */
  double paragraphF1() {
    return 2.0 * matchedParagraphs / (expectedParagraphs + readParagraphs);
  }

  private static String bound(List<String> text) {
    String first = text.get(0);
    String last = text.get(text.size() - 1);
    return first.substring(0, Math.min(15, first.length()))
        + "…"
        + last.substring(Math.max(0, last.length() - 15));
  }

  private static String plain(String text) {
    return "null".equals(text)
        ? ""
        : text.replaceAll("[\\s\\u3000]", "").replace('，', ',').replace('；', ';');
  }
}
