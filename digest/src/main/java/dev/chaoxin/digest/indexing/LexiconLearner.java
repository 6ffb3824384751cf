package dev.chaoxin.digest.indexing;

import dev.chaoxin.digest.indexing.words.CharacterIndexedWords;
import dev.chaoxin.digest.indexing.words.PlaceFrequencies;
import dev.chaoxin.digest.indexing.words.Token;
import dev.chaoxin.digest.indexing.words.Vocabulary;
import dev.chaoxin.digest.indexing.words.Vocabulary.Mark;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Learns a district from its newspapers: its names (what recurs over the articles, ends as places
 * and organisations end, stands in changing company and is in no dictionary) and the places it
 * names all the time.
 *
 * <p>One learner for one archive; not safe for use by several threads.
 */
public final class LexiconLearner {

  /** A name stands in so many articles at least. */
  private static final int FEWEST_ARTICLES = 3;

  private static final int SHORTEST = 3;
  private static final int LONGEST = 10;

  /** So often in ordinary news, a string is no name of this district. */
  private static final int KNOWN = 5;

  /** A place in one article of so many tells none of them apart. */
  private static final int EVERYDAY = 5;

  /** Of fewer articles nobody can say what a newspaper says all the time. */
  private static final int FEWEST_READ = 50;

  private static final int LONGEST_ENDING = 4;

  private final CharacterIndexedWords placeEndings =
      CharacterIndexedWords.read("place-endings.txt");
  private final ArticleIndexer indexer;
  private final Vocabulary vocabulary;
  private final Map<String, Sighting> sightings = new HashMap<>();

  /**
   * In how many articles a place was named. Persons are left out, readers ask for the same ones
   * every day; so are the words of a trade (科技创新): measured, readers lose them unwillingly.
   */
  private final Map<String, Integer> used = new HashMap<>();

  /** A learner that reads as the indexer reads. */
  public LexiconLearner(ArticleIndexer indexer) {
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
    AnalyzedArticle reading = indexer.read(headline, body);
    for (String organisation : reading.organisations()) {
      for (int at : reading.pairs().places(organisation, 2)) {
        see(reading.text(), at, at + organisation.length(), Keyword.Kind.ORGANISATION);
      }
    }
    List<Token> tokens = reading.tokens();
    for (int last = 0; last < tokens.size(); last++) {
      int end = tokens.get(last).end();
      if (placeEndings.endsAt(reading.text(), end, 1, LONGEST_ENDING)) {
        for (int first = last - 1; first >= 0; first--) {
          int start = tokens.get(first).start();
          if (end - start > LONGEST || !isNamePart(tokens.get(first))) {
            break;
          }
          if (!placeEndings.contains(reading.text(), start, end)) {
            see(reading.text(), start, end, Keyword.Kind.PLACE);
          }
        }
      }
    }
    Set<String> named = new HashSet<>();
    for (Token token : tokens) {
      if (token.length() > 1 && token.part() == Token.Part.PLACE) {
        named.add(token.text());
      }
    }
    named.forEach(place -> used.merge(place, 1, Integer::sum));
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
  public District district() {
    return new District(lexicon(), usage());
  }

  private PlaceFrequencies usage() {
    Map<String, Integer> everyday = new TreeMap<>();
    if (article >= FEWEST_READ) {
      used.forEach(
          (word, articles) -> {
            if (articles * EVERYDAY >= article) {
              everyday.put(word, articles);
            }
          });
    }
    return new PlaceFrequencies(article, everyday);
  }

  private DistrictLexicon lexicon() {
    Map<String, Sighting> frequent = new HashMap<>(sightings);
    frequent.values().removeIf(seen -> seen.articles < FEWEST_ARTICLES);
    Map<String, Keyword.Kind> words = new TreeMap<>();
    frequent.forEach(
        (word, seen) -> {
          if (isName(word, seen) && !isSwallowed(word, seen, frequent)) {
            words.put(word, seen.kind);
          }
        });
    return new DistrictLexicon(words, Set.of());
  }

  private boolean isName(String word, Sighting seen) {
    return seen.before.size() > 1 && seen.behind.size() > 1 && vocabulary.reports(word) < KNOWN;
  }

  /** Whether it is seen hardly anywhere but inside one longer string: 科学城 in 某某科学城. */
  private static boolean isSwallowed(String word, Sighting seen, Map<String, Sighting> frequent) {
    for (Map.Entry<String, Sighting> other : frequent.entrySet()) {
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
