package dev.chaoxin.digest.indexing;

import dev.chaoxin.digest.indexing.Vocabulary.Mark;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Learns a district's names from its newspapers: what recurs over the articles, ends as places and
 * organisations end, stands in changing company and is in no dictionary.
 *
 * <p>One learner for one archive; not safe for use by several threads.
 */
public final class LexiconLearner {

  /** A name stands in so many articles at least. */
  private static final int FEWEST_ARTICLES = 3;

  private static final int MOST_WORDS = 4;
  private static final int SHORTEST = 3;
  private static final int LONGEST = 10;

  /** So often in ordinary news, a string is no name of this district. */
  private static final int KNOWN = 5;

  private final Indexer indexer;
  private final Vocabulary vocabulary;
  private final Map<String, Sighting> sightings = new HashMap<>();

  /** A learner that reads as the indexer reads. */
  public LexiconLearner(Indexer indexer) {
    this.indexer = indexer;
    vocabulary = indexer.vocabulary();
  }

  /** What was seen of one string. */
  private static final class Sighting {
    private final Keyword.Kind kind;
    private final Set<Character> before = new HashSet<>();
    private final Set<Character> behind = new HashSet<>();
    private int articles;
    private int lastArticle = -1;

    Sighting(Keyword.Kind kind) {
      this.kind = kind;
    }
  }

  private int article;

  /** Reads one article of the archive. */
  public void read(String headline, String body) {
    CloseReading reading = indexer.read(headline, body);
    for (String organisation : reading.organisations()) {
      for (int at : reading.pairs().places(organisation, 2)) {
        see(reading.text(), at, at + organisation.length(), Keyword.Kind.ORGANISATION);
      }
    }
    List<Token> tokens = reading.tokens();
    for (int last = 0; last < tokens.size(); last++) {
      if (tokens.get(last).is(Mark.PLACE_ENDING)) {
        for (int first = last - 1; first >= 0 && last - first < MOST_WORDS; first--) {
          if (!isNamePart(tokens.get(first))) {
            break;
          }
          see(
              reading.text(),
              tokens.get(first).start(),
              tokens.get(last).end(),
              Keyword.Kind.PLACE);
        }
      }
    }
    article++;
  }

  private static boolean isNamePart(Token token) {
    return switch (token.part()) {
      case NOUN, PLACE, ORGANISATION, LATIN, MORPHEME -> !token.is(Mark.OFFICIAL);
      case VERB, VERBAL_NOUN, ADJECTIVE, MEASURE, NUMBER ->
          !token.is(Mark.OFFICIAL) && token.reports() < 2000;
      default -> false;
    };
  }

  private void see(String text, int start, int end, Keyword.Kind kind) {
    if (end - start < SHORTEST || end - start > LONGEST) {
      return;
    }
    Sighting seen = sightings.computeIfAbsent(text.substring(start, end), w -> new Sighting(kind));
    seen.before.add(start == 0 ? '\n' : text.charAt(start - 1));
    seen.behind.add(end == text.length() ? '\n' : text.charAt(end));
    if (seen.lastArticle != article) {
      seen.lastArticle = article;
      seen.articles++;
    }
  }

  /** What was learned so far. */
  public DistrictLexicon lexicon() {
    Map<String, Keyword.Kind> words = new TreeMap<>();
    sightings.forEach(
        (word, seen) -> {
          if (isName(word, seen)) {
            words.put(word, seen.kind);
          }
        });
    return new DistrictLexicon(words, Set.of());
  }

  private boolean isName(String word, Sighting seen) {
    return seen.articles >= FEWEST_ARTICLES
        && seen.before.size() > 1
        && seen.behind.size() > 1
        && vocabulary.reports(word) < KNOWN
        && !isSwallowed(word, seen);
  }

  /** Whether it is seen hardly anywhere but inside one longer string: 科学城 in 某某科学城. */
  private boolean isSwallowed(String word, Sighting seen) {
    for (Map.Entry<String, Sighting> other : sightings.entrySet()) {
      if (other.getKey().length() > word.length()
          && other.getValue().articles * 10 >= seen.articles * 8
          && other.getKey().endsWith(word)
          && other.getValue().before.size() > 1) {
        return true;
      }
    }
    return false;
  }
}
