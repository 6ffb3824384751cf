package dev.chaoxin.digest.indexing;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the clues of the sentences of one article. */
final class SentenceClues {

  private static final Set<String> EVENTS = Words.read("event-verbs.txt");
  private static final Set<String> EXHORTATIONS =
      Set.of("要", "必须", "坚持", "进一步", "深入", "全面", "加强", "聚力", "聚焦", "强化");

  private final CloseReading reading;
  private final List<Keyword> keywords;
  private final BitSet marked = new BitSet();

  /** The pairs of neighbouring characters of the headline. */
  private final Set<Integer> headlinePairs;

  private final double totalWeight;

  SentenceClues(CloseReading reading, List<Keyword> keywords) {
    this.reading = reading;
    this.keywords = keywords;
    headlinePairs = pairs(reading.headline(), 0, reading.headline().length());
    double sum = 0;
    for (Keyword keyword : keywords) {
      sum += keyword.weight();
      keyword.offsets().forEach(at -> marked.set(at, at + keyword.text().length()));
    }
    totalWeight = sum;
  }

  /** The clues of the sentence with this number. */
  Map<SentenceClue, Double> of(int number) {
    Sentence s = reading.sentences().get(number);
    String text = s.text();
    Map<SentenceClue, Double> clues = new EnumMap<>(SentenceClue.class);
    clues.put(SentenceClue.FIRST, number == 0 ? 1.0 : 0);
    clues.put(SentenceClue.SECOND, number == 1 ? 1.0 : 0);
    clues.put(SentenceClue.EARLINESS, 1.0 / (1 + number));
    clues.put(SentenceClue.HEADLINE, headlineShare(s));
    clues.put(SentenceClue.KEYWORDS, keywordShare(s));
    int inside = marked.get(s.start(), s.end()).cardinality();
    clues.put(SentenceClue.DENSITY, (double) inside / s.length());
    clues.put(SentenceClue.SHORT, s.length() < 15 ? 1.0 : 0);
    clues.put(SentenceClue.LENGTH, s.length() / 100.0);
    clues.put(SentenceClue.QUOTATION, Characters.isOpeningQuote(text.charAt(0)) ? 1.0 : 0);
    clues.put(SentenceClue.QUESTION, text.endsWith("？") || text.endsWith("?") ? 1.0 : 0);
    clues.put(SentenceClue.EXHORTATION, exhorts(text) ? 1.0 : 0);
    clues.put(SentenceClue.EVENT, happens(s) ? 1.0 : 0);
    clues.put(SentenceClue.ACTOR, acts(text) ? 1.0 : 0);
    clues.put(SentenceClue.FIGURES, text.chars().anyMatch(Character::isDigit) ? 1.0 : 0);
    return clues;
  }

  static double score(Map<SentenceClue, Double> clues) {
    double sum = 0;
    for (Map.Entry<SentenceClue, Double> clue : clues.entrySet()) {
      sum += clue.getKey().weight * clue.getValue();
    }
    return sum;
  }

  private double headlineShare(Sentence s) {
    if (headlinePairs.isEmpty()) {
      return 0;
    }
    Set<Integer> said = pairs(reading.text(), s.start(), s.end());
    said.retainAll(headlinePairs);
    return (double) said.size() / headlinePairs.size();
  }

  private static Set<Integer> pairs(String text, int from, int to) {
    Set<Integer> pairs = new HashSet<>();
    for (int i = from; i + 1 < to; i++) {
      char a = text.charAt(i);
      char b = text.charAt(i + 1);
      if (!Characters.isMark(a) && !Characters.isMark(b)) {
        pairs.add(a << 16 | b);
      }
    }
    return pairs;
  }

  private double keywordShare(Sentence s) {
    double said = 0;
    for (Keyword keyword : keywords) {
      said += stands(keyword, s) ? keyword.weight() : 0;
    }
    return totalWeight == 0 ? 0 : said / totalWeight;
  }

  /** Whether the keyword stands in the sentence. */
  static boolean stands(Keyword keyword, Sentence s) {
    for (int at : keyword.offsets()) {
      if (at >= s.start()) {
        return at < s.end();
      }
    }
    return false;
  }

  private boolean happens(Sentence s) {
    List<Token> tokens = reading.tokens();
    for (int i = reading.wordAt(s.start()); i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.start() >= s.end()) {
        return false;
      }
      if (EVENTS.contains(token.text())) {
        return true;
      }
    }
    return false;
  }

  private static boolean exhorts(String text) {
    for (String word : EXHORTATIONS) {
      if (text.startsWith(word)) {
        return true;
      }
    }
    int verb = text.indexOf("强调,要");
    return verb >= 0 && verb < 12;
  }

  private boolean acts(String text) {
    for (Keyword keyword : keywords) {
      if (keyword.kind() == Keyword.Kind.PERSON) {
        int at = text.indexOf(keyword.text());
        if (at >= 0 && at < 40) {
          return true;
        }
      }
    }
    return false;
  }
}
