package dev.chaoxin.digest.indexing;

import dev.chaoxin.digest.indexing.words.CharacterIndexedWords;
import dev.chaoxin.digest.indexing.words.PlaceFrequencies;
import dev.chaoxin.digest.indexing.words.Token;
import dev.chaoxin.digest.indexing.words.Vocabulary;
import dev.chaoxin.digest.indexing.words.Vocabulary.WordList;
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
  private static final int MIN_ARTICLES = 3;

  private static final int MIN_LENGTH = 3;
  private static final int MAX_LENGTH = 10;

  /** So often in ordinary news, a string is no name of this district. */
  private static final int KNOWN_FROM = 5;

  /** A place in one article of so many tells none of them apart. */
  private static final int EVERYDAY_RATIO = 5;

  /** Of fewer articles nobody can say what a newspaper says all the time. */
  private static final int MIN_ARTICLES_READ = 50;

  private static final int MAX_ENDING_LENGTH = 4;

  private final CharacterIndexedWords placeEndings =
      CharacterIndexedWords.read("place-endings.txt");
  private final ArticleIndexer indexer;
  private final Vocabulary vocabulary;
  private final Map<String, Observation> observations = new HashMap<>();

  /**
   * In how many articles a place was named. Persons are left out, readers ask for the same ones
   * every day; so are the words of a trade (科技创新): measured, readers lose them unwillingly.
   */
  private final Map<String, Integer> placeCounts = new HashMap<>();

  /** A learner that reads as the indexer reads. */
  public LexiconLearner(ArticleIndexer indexer) {
    this.indexer = indexer;
    vocabulary = indexer.vocabulary();
  }

  /** What was seen of one string. */
  private static final class Observation {
    private final Keyword.Kind kind;
    private final Set<Character> before = new HashSet<>();
    private final Set<Character> after = new HashSet<>();
    private int articles;
    private int lastArticle = -1;

    Observation(Keyword.Kind kind) {
      this.kind = kind;
    }
  }

  private int articlesRead;

  /** Reads one article of the archive. */
  public void learnFrom(String headline, String body) {
    AnalyzedArticle reading = indexer.analyze(headline, body);
    for (String organisation : reading.organisations()) {
      for (int at : reading.bigrams().positions(organisation, 2)) {
        observe(reading.text(), at, at + organisation.length(), Keyword.Kind.ORGANISATION);
      }
    }
    List<Token> tokens = reading.tokens();
    for (int last = 0; last < tokens.size(); last++) {
      int end = tokens.get(last).end();
      if (placeEndings.endsAt(reading.text(), end, 1, MAX_ENDING_LENGTH)) {
        for (int first = last - 1; first >= 0; first--) {
          int start = tokens.get(first).start();
          if (end - start > MAX_LENGTH || !isNamePart(tokens.get(first))) {
            break;
          }
          if (!placeEndings.contains(reading.text(), start, end)) {
            observe(reading.text(), start, end, Keyword.Kind.PLACE);
          }
        }
      }
    }
    Set<String> named = new HashSet<>();
    for (Token token : tokens) {
      if (token.length() > 1 && token.pos() == Token.PartOfSpeech.PLACE) {
        named.add(token.text());
      }
    }
    named.forEach(place -> placeCounts.merge(place, 1, Integer::sum));
    articlesRead++;
  }

  private static boolean isNamePart(Token token) {
    return switch (token.pos()) {
      case NOUN, PLACE, ORGANISATION, LATIN, MORPHEME -> !token.isListedAs(WordList.OFFICIAL);
      case VERB, VERBAL_NOUN, ADJECTIVE, MEASURE, NUMBER ->
          !token.isListedAs(WordList.OFFICIAL) && token.documentFrequency() < 2000;
      default -> false;
    };
  }

  private void observe(String text, int start, int end, Keyword.Kind kind) {
    if (end - start < MIN_LENGTH || end - start > MAX_LENGTH) {
      return;
    }
    Observation seen =
        observations.computeIfAbsent(text.substring(start, end), w -> new Observation(kind));
    seen.before.add(start == 0 ? '\n' : text.charAt(start - 1));
    seen.after.add(end == text.length() ? '\n' : text.charAt(end));
    if (seen.lastArticle != articlesRead) {
      seen.lastArticle = articlesRead;
      seen.articles++;
    }
  }

  /** What was learned so far. */
  public District district() {
    return new District(lexicon(), placeFrequencies());
  }

  private PlaceFrequencies placeFrequencies() {
    Map<String, Integer> everyday = new TreeMap<>();
    if (articlesRead >= MIN_ARTICLES_READ) {
      placeCounts.forEach(
          (word, articles) -> {
            if (articles * EVERYDAY_RATIO >= articlesRead) {
              everyday.put(word, articles);
            }
          });
    }
    return new PlaceFrequencies(articlesRead, everyday);
  }

  private DistrictLexicon lexicon() {
    Map<String, Observation> frequent = new HashMap<>(observations);
    frequent.values().removeIf(seen -> seen.articles < MIN_ARTICLES);
    Map<String, Keyword.Kind> words = new TreeMap<>();
    frequent.forEach(
        (word, seen) -> {
          if (isName(word, seen) && !isInsideLonger(word, seen, frequent)) {
            words.put(word, seen.kind);
          }
        });
    return new DistrictLexicon(words, Set.of());
  }

  private boolean isName(String word, Observation seen) {
    return seen.before.size() > 1
        && seen.after.size() > 1
        && vocabulary.documentFrequency(word) < KNOWN_FROM;
  }

  /** Whether it is seen hardly anywhere but inside one longer string: 科学城 in 某某科学城. */
  private static boolean isInsideLonger(
      String word, Observation seen, Map<String, Observation> frequent) {
    for (Map.Entry<String, Observation> other : frequent.entrySet()) {
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
