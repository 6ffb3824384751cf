package dev.chaoxin.bot.conversation.handlers;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.indexing.Keyword;
import dev.chaoxin.digest.indexing.words.BackgroundFrequencies;
import dev.chaoxin.subscriptions.topics.Folding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The subjects of the newest issues, offered to readers who follow nothing yet. */
final class PopularTopics {

  private static final int MAX_TOPICS = 12;
  private static final int MIN_LENGTH = 2;
  private static final int MAX_LENGTH = 10;

  /** How many times more often a common noun must occur here than in the background corpus. */
  private static final double MIN_FREQUENCY_RATIO = 25;

  private static final Duration CACHE_DURATION = Duration.ofMinutes(2);

  private final Archive archive;
  private final Cache<Boolean, List<String>> cache =
      Caffeine.newBuilder().expireAfterWrite(CACHE_DURATION).build();

  PopularTopics(Archive archive) {
    this.archive = archive;
  }

  /** At most twelve, the most frequent first. */
  List<String> list() {
    List<String> topics = cache.get(true, key -> compute());
    if (topics.isEmpty()) {
      // The first issue may arrive at any moment.
      cache.invalidateAll();
    }
    return topics;
  }

  private List<String> compute() {
    return rank(
        archive.newestPressDate().map(archive::articlesOf).orElseGet(archive::undatedArticles));
  }

  /** At most twelve keywords of these articles, the most frequent first. */
  static List<String> rank(List<ArchivedArticle> articles) {
    Map<String, Double> weights = new HashMap<>();
    Set<String> names = new HashSet<>();
    for (ArchivedArticle article : articles) {
      List<Keyword> keywords = article.index().keywords();
      for (Keyword keyword : keywords) {
        if (isTopicLike(keyword)) {
          if (keyword.kind() != Keyword.Kind.TERM) {
            names.add(keyword.text());
          }
          double share = keyword.weight() / keywords.get(0).weight();
          weights.merge(keyword.text(), share * kindWeight(keyword.kind()), Double::sum);
        }
      }
    }
    List<String> ranked =
        weights.entrySet().stream()
            .sorted(
                Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .toList();
    return withoutOverlaps(
        ranked.stream()
            .filter(word -> names.contains(word) || isDistinctive(word, articles))
            .iterator());
  }

  /** Whether a word is typical of these articles, or put in quotation marks in one of them. */
  private static boolean isDistinctive(String word, List<ArchivedArticle> articles) {
    List<String> texts =
        articles.stream()
            .map(article -> article.title() + "\n" + article.article().body())
            .filter(text -> text.contains(word))
            .toList();
    // Subtracting half an article keeps one of a few articles from counting for much.
    double here = (texts.size() - 0.5) / articles.size();
    return here > MIN_FREQUENCY_RATIO * BackgroundFrequencies.share(word)
        || texts.stream().anyMatch(text -> text.contains("“" + word + "”"));
  }

  /** Drops a word that overlaps a better one, such as 电池 after 固态电池. */
  private static List<String> withoutOverlaps(Iterator<String> ranked) {
    List<String> kept = new ArrayList<>();
    while (ranked.hasNext() && kept.size() < MAX_TOPICS) {
      String word = ranked.next();
      String folded = Folding.fold(word);
      boolean overlaps =
          kept.stream()
              .map(Folding::fold)
              .anyMatch(other -> other.contains(folded) || folded.contains(other));
      if (!overlaps) {
        kept.add(word);
      }
    }
    return kept;
  }

  private static boolean isTopicLike(Keyword keyword) {
    int length = keyword.text().length();
    return length >= MIN_LENGTH
        && length <= MAX_LENGTH
        && keyword.text().codePoints().allMatch(Character::isLetterOrDigit);
  }

  /** Readers follow subjects more often than persons. */
  private static double kindWeight(Keyword.Kind kind) {
    return switch (kind) {
      case TERM -> 1.0;
      case ORGANISATION -> 0.8;
      case PLACE -> 0.7;
      case PERSON -> 0.4;
    };
  }
}
