package dev.chaoxin.bot.conversation;

import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.indexing.Keyword;
import dev.chaoxin.digest.indexing.words.BackgroundFrequencies;
import dev.chaoxin.subscriptions.topics.Folding;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the newest issues are about: words worth following, for a reader who has no idea yet. */
final class PopularTopics {

  private static final int MOST = 12;
  private static final int SHORTEST = 2;
  private static final int LONGEST = 10;

  /** How many times commoner than elsewhere a plain word has to be here. */
  private static final double SPECIAL = 25;

  private static final Duration FRESH = Duration.ofMinutes(2);

  private final Archive archive;
  private final Clock clock;
  private volatile Remembered remembered = new Remembered(List.of(), Instant.MIN);

  private record Remembered(List<String> topics, Instant at) {}

  PopularTopics(Archive archive, Clock clock) {
    this.archive = archive;
    this.clock = clock;
  }

  /** At most twelve, the most talked-about first. */
  List<String> list() {
    Instant now = clock.instant();
    Remembered before = remembered;
    // Nothing is not worth remembering: the first paper may come any moment.
    if (before.topics().isEmpty() || before.at().isBefore(now.minus(FRESH))) {
      before = new Remembered(gather(), now);
      remembered = before;
    }
    return before.topics();
  }

  private List<String> gather() {
    return rank(archive.newestPressDate().map(archive::articlesOf).orElseGet(archive::undated));
  }

  /** At most twelve words of these articles, the most talked-about first. */
  static List<String> rank(List<ArchivedArticle> articles) {
    Map<String, Double> weights = new HashMap<>();
    Set<String> names = new HashSet<>();
    for (ArchivedArticle article : articles) {
      List<Keyword> keywords = article.index().keywords();
      for (Keyword keyword : keywords) {
        if (worthwhile(keyword)) {
          if (keyword.kind() != Keyword.Kind.TERM) {
            names.add(keyword.text());
          }
          double share = keyword.weight() / keywords.get(0).weight();
          weights.merge(keyword.text(), share * leaning(keyword.kind()), Double::sum);
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
    return apart(
        ranked.stream().filter(word -> names.contains(word) || special(word, articles)).iterator());
  }

  /** Whether a word is quoted in these articles, or says more of them than of any others. */
  private static boolean special(String word, List<ArchivedArticle> articles) {
    List<String> texts =
        articles.stream()
            .map(article -> article.title() + "\n" + article.article().body())
            .filter(text -> text.contains(word))
            .toList();
    // What stands in one article of a few proves little: half an article is taken off.
    double here = (texts.size() - 0.5) / articles.size();
    return here > SPECIAL * BackgroundFrequencies.share(word)
        || texts.stream().anyMatch(text -> text.contains("“" + word + "”"));
  }

  /** Leaves out a word that says again what a better one says, such as 电池 beside 固态电池. */
  private static List<String> apart(Iterator<String> ranked) {
    List<String> kept = new ArrayList<>();
    while (ranked.hasNext() && kept.size() < MOST) {
      String word = ranked.next();
      String folded = Folding.fold(word);
      boolean said =
          kept.stream()
              .map(Folding::fold)
              .anyMatch(other -> other.contains(folded) || folded.contains(other));
      if (!said) {
        kept.add(word);
      }
    }
    return kept;
  }

  private static boolean worthwhile(Keyword keyword) {
    int length = keyword.text().length();
    return length >= SHORTEST
        && length <= LONGEST
        && keyword.text().codePoints().allMatch(Character::isLetterOrDigit);
  }

  /** People follow a matter sooner than a person. */
  private static double leaning(Keyword.Kind kind) {
    return switch (kind) {
      case TERM -> 1.0;
      case ORGANISATION -> 0.8;
      case PLACE -> 0.7;
      case PERSON -> 0.4;
    };
  }
}
