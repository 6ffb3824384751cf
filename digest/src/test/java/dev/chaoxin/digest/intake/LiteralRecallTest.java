package dev.chaoxin.digest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.archive.ArchivedIssue;
import dev.chaoxin.digest.indexing.Keyword;
import dev.chaoxin.digest.paper.Article;
import dev.chaoxin.digest.search.ArticleSearch;
import dev.chaoxin.digest.search.SearchRequest;
import dev.chaoxin.digest.search.SearchResult;
import dev.chaoxin.subscriptions.RepositoryFiles;
import dev.chaoxin.subscriptions.topics.Folding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search finds exactly the articles that a plain scan finds. */
class LiteralRecallTest {

  private static final int WORDS = 800;
  private static final int ALL = 200;

  @TempDir Path folder;

  @Test
  void findsWhatAPlainScanFindsAndNothingElse() throws IOException {
    try (IntakeFixture fixture = new IntakeFixture(folder)) {
      fixture.load(RepositoryFiles.seeds());
      Map<Long, String> texts = texts(fixture.archive);
      Set<String> words = words(fixture.archive, texts);
      assertThat(words).hasSizeGreaterThanOrEqualTo(WORDS);
      for (String word : words) {
        assertThat(found(fixture.search, word)).as(word).isEqualTo(scanned(texts, word));
      }
    }
  }

  private static List<ArchivedArticle> articles(Archive archive) {
    List<ArchivedArticle> articles = new ArrayList<>();
    for (ArchivedIssue issue : archive.issues(0, ALL)) {
      articles.addAll(archive.articlesIn(issue.label().id()));
    }
    return articles;
  }

  private static Map<Long, String> texts(Archive archive) {
    Map<Long, String> texts = new LinkedHashMap<>();
    for (ArchivedArticle archived : articles(archive)) {
      Article article = archived.article();
      List<String> parts = new ArrayList<>();
      parts.add(article.headline().or(archived.index()::proposedHeadline).orElse(""));
      Stream.of(article.kicker(), article.deck(), article.section(), article.dateline())
          .forEach(part -> part.ifPresent(parts::add));
      parts.add(String.join(" ", article.byline()));
      parts.addAll(article.crossheads());
      parts.add(article.body());
      texts.put(archived.id(), letters(String.join("\uFFFF", parts)));
    }
    return texts;
  }

  /** Keywords and random substrings of the articles, from one character on. */
  private static Set<String> words(Archive archive, Map<Long, String> texts) {
    Random random = new Random(5);
    Set<String> words = new LinkedHashSet<>();
    for (ArchivedArticle article : articles(archive)) {
      article.index().keywords().stream().map(Keyword::text).forEach(words::add);
    }
    List<String> all = List.copyOf(texts.values());
    words.removeIf(word -> !ideographic(word));
    while (words.size() < WORDS) {
      String text = all.get(random.nextInt(all.size()));
      int start = random.nextInt(text.length());
      String word = text.substring(start, Math.min(text.length(), start + 1 + random.nextInt(6)));
      if (ideographic(word)) {
        words.add(word);
      }
    }
    return words;
  }

  private static boolean ideographic(String word) {
    return letters(word).codePoints().allMatch(Character::isIdeographic);
  }

  private static Set<Long> found(ArticleSearch search, String word) {
    SearchResult answer = search.search(SearchRequest.best(word, ALL));
    Set<Long> found = new TreeSet<>();
    if (!answer.relaxed()) {
      answer
          .hits()
          .forEach(
              hit -> {
                found.add(hit.article().id());
                found.addAll(hit.duplicates());
              });
    }
    return found;
  }

  private static Set<Long> scanned(Map<Long, String> texts, String word) {
    Set<Long> found = new TreeSet<>();
    texts.forEach(
        (id, text) -> {
          if (text.contains(letters(word))) {
            found.add(id);
          }
        });
    return found;
  }

  private static String letters(String text) {
    return Folding.fold(text).replaceAll("[\\s·]+", "");
  }
}
