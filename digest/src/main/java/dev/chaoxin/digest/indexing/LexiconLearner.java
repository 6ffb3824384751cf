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
 * Learns about a district from the articles of its newspaper: names (strings that recur in several
 * articles and contexts, end like a place or organisation and are in no dictionary) and the places
 * it mentions all the time.
 *
 * <p>Use one learner per archive; it is not thread-safe.
 */
public final class LexiconLearner {

  /** A name occurs in at least this many articles. */
  private static final int MIN_ARTICLES = 3;

  private static final int MIN_LENGTH = 3;
  private static final int MAX_LENGTH = 10;

  /** A string in this many general news reports is not specific to the district. */
  private static final int KNOWN_FROM = 5;

  /** A place in one of this many articles does not tell articles apart. */
  private static final int EVERYDAY_RATIO = 5;

  /** Place frequencies of fewer articles are not reliable. */
  private static final int MIN_ARTICLES_READ = 50;

  private static final int MAX_ENDING_LENGTH = 4;

  private final CharacterIndexedWords placeEndings =
      CharacterIndexedWords.read("place-endings.txt");
  private final ArticleIndexer indexer;
  private final Vocabulary vocabulary;
  private final Map<String, Observation> observations = new HashMap<>();

  /**
   * Articles per place. Frequent persons and subjects (科技创新) are not counted as common words:
   * readers follow them every day.
   */
  private final Map<String, Integer> placeCounts = new HashMap<>();

  /** A learner that analyzes articles with the indexer. */
  public LexiconLearner(ArticleIndexer indexer) {
    this.indexer = indexer;
    vocabulary = indexer.vocabulary();
  }

  /** The occurrences of one string. */
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

  /** Adds one article of the archive. */
  public void learnFrom(String headline, String body) {
    AnalyzedArticle article = indexer.analyze(headline, body);
    for (String organisation : article.organisations()) {
      for (int at : article.bigrams().positions(organisation, 2)) {
        observe(article.text(), at, at + organisation.length(), Keyword.Kind.ORGANISATION);
      }
    }
    List<Token> tokens = article.tokens();
    for (int last = 0; last < tokens.size(); last++) {
      int end = tokens.get(last).end();
      if (placeEndings.endsAt(article.text(), end, 1, MAX_ENDING_LENGTH)) {
        for (int first = last - 1; first >= 0; first--) {
          int start = tokens.get(first).start();
          if (end - start > MAX_LENGTH || !isNamePart(tokens.get(first))) {
            break;
          }
          if (!placeEndings.contains(article.text(), start, end)) {
            observe(article.text(), start, end, Keyword.Kind.PLACE);
          }
        }
      }
    }
    Set<String> places = new HashSet<>();
    for (Token token : tokens) {
      if (token.length() > 1 && token.pos() == Token.PartOfSpeech.PLACE) {
        places.add(token.text());
      }
    }
    places.forEach(place -> placeCounts.merge(place, 1, Integer::sum));
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
    Observation observation =
        observations.computeIfAbsent(text.substring(start, end), w -> new Observation(kind));
    observation.before.add(start == 0 ? '\n' : text.charAt(start - 1));
    observation.after.add(end == text.length() ? '\n' : text.charAt(end));
    if (observation.lastArticle != articlesRead) {
      observation.lastArticle = articlesRead;
      observation.articles++;
    }
  }

  /** What was learned from the articles so far. */
  public District district() {
    return new District(lexicon(), placeFrequencies());
  }

  private PlaceFrequencies placeFrequencies() {
    Map<String, Integer> frequentPlaces = new TreeMap<>();
    if (articlesRead >= MIN_ARTICLES_READ) {
      placeCounts.forEach(
          (place, articles) -> {
            if (articles * EVERYDAY_RATIO >= articlesRead) {
              frequentPlaces.put(place, articles);
            }
          });
    }
    return new PlaceFrequencies(articlesRead, frequentPlaces);
  }

  private DistrictLexicon lexicon() {
    Map<String, Observation> frequent = new HashMap<>(observations);
    frequent.values().removeIf(observation -> observation.articles < MIN_ARTICLES);
    Map<String, Keyword.Kind> words = new TreeMap<>();
    frequent.forEach(
        (word, observation) -> {
          if (isName(word, observation) && !isInsideLonger(word, observation, frequent)) {
            words.put(word, observation.kind);
          }
        });
    return new DistrictLexicon(words, Set.of());
  }

  private boolean isName(String word, Observation observation) {
    return observation.before.size() > 1
        && observation.after.size() > 1
        && vocabulary.documentFrequency(word) < KNOWN_FROM;
  }

  /** Whether it hardly occurs outside one longer string: 科学城 in 某某科学城. */
  private static boolean isInsideLonger(
      String word, Observation observation, Map<String, Observation> frequent) {
    for (Map.Entry<String, Observation> other : frequent.entrySet()) {
      if (other.getKey().length() > word.length()
          && other.getValue().articles * 10 >= observation.articles * 8
          && other.getKey().endsWith(word)
          && other.getValue().before.size() > 1) {
        return true;
      }
    }
    return false;
  }
}
