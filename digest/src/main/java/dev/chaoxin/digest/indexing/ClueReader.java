package dev.chaoxin.digest.indexing;

import dev.chaoxin.digest.indexing.Token.Part;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the clues of every candidate of an article. */
final class ClueReader {

  private final DocumentFrequencies frequencies;
  private final Lexicon lexicon;
  private final Set<String> official = Words.read("official-words.txt");
  private final AttendanceList attendance = new AttendanceList();

  ClueReader(DocumentFrequencies frequencies, Lexicon lexicon) {
    this.frequencies = frequencies;
    this.lexicon = lexicon;
  }

  void read(CloseReading reading, Collection<Candidate> candidates) {
    String text = reading.text();
    int leadEnd = reading.sentences().isEmpty() ? 0 : reading.sentences().get(0).end();
    List<Sentence> lists = new ArrayList<>();
    for (Sentence sentence : reading.sentences()) {
      if (attendance.is(sentence, reading.persons())) {
        lists.add(sentence);
      }
    }
    for (Candidate candidate : candidates) {
      List<Integer> places = Occurrences.of(text, candidate.text);
      place(reading, candidate, places, leadEnd);
      shape(candidate);
      edges(text, candidate, places);
      candidate.set(
          Clue.PERSON_ATTENDS,
          candidate.kind == Keyword.Kind.PERSON && onlyListed(reading, places, lists));
    }
    relations(candidates);
  }

  private void place(CloseReading reading, Candidate candidate, List<Integer> places, int leadEnd) {
    int times = Math.max(1, places.size());
    candidate.met = times;
    int inHeadline = 0;
    int firstInBody = -1;
    for (int at : places) {
      if (at < reading.bodyStart()) {
        inHeadline++;
      } else if (firstInBody < 0) {
        firstInBody = at;
      }
    }
    int bodyLength = Math.max(1, reading.text().length() - reading.bodyStart());
    candidate.set(Clue.FREQUENCY, Math.log(1 + times));
    candidate.set(Clue.HEADLINE, inHeadline > 0);
    candidate.set(Clue.HEADLINE_ALONE, inHeadline > 0 && firstInBody < 0);
    candidate.set(Clue.LEAD, firstInBody >= 0 && firstInBody < leadEnd);
    candidate.set(
        Clue.EARLINESS,
        firstInBody < 0 ? 0.5 : 1 - (double) (firstInBody - reading.bodyStart()) / bodyLength);
    int sentences = 0;
    int k = 0;
    for (Sentence sentence : reading.sentences()) {
      while (k < places.size() && places.get(k) < sentence.start()) {
        k++;
      }
      if (k < places.size() && places.get(k) < sentence.end()) {
        sentences++;
      }
    }
    candidate.set(Clue.SPREAD, (double) sentences / Math.max(1, reading.sentences().size()));
  }

  private void shape(Candidate c) {
    List<Token> words = c.words;
    double sum = 0;
    double commonest = 12;
    int officialWords = 0;
    for (Token word : words) {
      double rarity = frequencies.rarity(word.text());
      sum += rarity;
      commonest = Math.min(commonest, rarity);
      officialWords += official.contains(word.text()) ? 1 : 0;
    }
    double rarity = frequencies.rarity(c.text);
    c.set(Clue.RARITY, rarity / 10);
    c.set(Clue.PARTS_RARITY, sum / words.size() / 10);
    c.set(Clue.COMMONEST_PART, commonest / 10);
    int n = c.length();
    c.set(Clue.ONE_CHARACTER, n == 1);
    c.set(Clue.TWO_CHARACTERS, n == 2);
    c.set(Clue.THREE_CHARACTERS, n == 3);
    c.set(Clue.FOUR_CHARACTERS, n == 4);
    c.set(Clue.FIVE_SIX_CHARACTERS, n == 5 || n == 6);
    c.set(Clue.SEVEN_NINE_CHARACTERS, n >= 7 && n <= 9);
    c.set(Clue.TEN_CHARACTERS, n >= 10);
    c.set(Clue.TWO_WORDS, words.size() == 2);
    c.set(Clue.THREE_WORDS, words.size() == 3);
    c.set(Clue.FOUR_WORDS, words.size() >= 4);
    Part last = c.lastPart();
    c.set(Clue.ENDS_NOUN, last == Part.NOUN);
    c.set(Clue.ENDS_VERBAL_NOUN, last == Part.VERBAL_NOUN);
    c.set(Clue.ENDS_VERB, last == Part.VERB);
    c.set(Clue.ENDS_ADJECTIVE, last == Part.ADJECTIVE);
    c.set(Clue.ENDS_PLACE, last == Part.PLACE);
    c.set(Clue.ENDS_MORPHEME, last == Part.MORPHEME || words.get(words.size() - 1).length() == 1);
    c.set(Clue.ENDS_OTHER, last == Part.MEASURE || last == Part.ROLE);
    Part first = c.firstPart();
    c.set(Clue.STARTS_VERB, first == Part.VERB && words.size() > 1);
    c.set(Clue.STARTS_ADJECTIVE, first == Part.ADJECTIVE && words.size() > 1);
    c.set(Clue.STARTS_MORPHEME, words.size() > 1 && words.get(0).length() == 1);
    c.set(Clue.STARTS_NUMBER, first == Part.NUMBER);
    c.set(Clue.STARTS_OTHER, first == Part.MEASURE || first == Part.ROLE);
    c.set(Clue.OFFICIAL, official.contains(c.text));
    c.set(Clue.OFFICIAL_SHARE, (double) officialWords / words.size());
    c.set(Clue.OFFICIAL_START, words.size() > 1 && official.contains(words.get(0).text()));
    c.set(
        Clue.OFFICIAL_END,
        words.size() > 1 && official.contains(words.get(words.size() - 1).text()));
    c.set(Clue.ESTABLISHED, words.size() > 1 ? mutualInformation(c) : 0);
    c.set(Clue.PERSON, c.kind == Keyword.Kind.PERSON);
    c.set(Clue.PLACE, c.kind == Keyword.Kind.PLACE);
    c.set(Clue.ORGANISATION, c.kind == Keyword.Kind.ORGANISATION);
    c.set(Clue.LATIN, first == Part.LATIN);
    c.set(Clue.LEXICON, lexicon.contains(c.text));
  }

  private double mutualInformation(Candidate c) {
    if (frequencies.of(c.text) == 0) {
      return 0;
    }
    double parts = 0;
    for (Token word : c.words) {
      parts += frequencies.rarity(word.text());
    }
    return Math.max(0, parts - frequencies.rarity(c.text)) / 10;
  }

  private static void edges(String text, Candidate c, List<Integer> places) {
    if (places.size() < 2) {
      return;
    }
    Set<Character> before = new HashSet<>();
    Set<Character> behind = new HashSet<>();
    boolean openLeft = false;
    boolean openRight = false;
    for (int at : places) {
      if (at == 0 || Characters.isMark(text.charAt(at - 1))) {
        openLeft = true;
      } else {
        before.add(text.charAt(at - 1));
      }
      int end = at + c.length();
      if (end >= text.length() || Characters.isMark(text.charAt(end))) {
        openRight = true;
      } else {
        behind.add(text.charAt(end));
      }
    }
    c.set(Clue.BOUND_LEFT, !openLeft && before.size() == 1);
    c.set(Clue.BOUND_RIGHT, !openRight && behind.size() == 1);
  }

  private static boolean onlyListed(
      CloseReading reading, List<Integer> places, List<Sentence> lists) {
    for (int at : places) {
      boolean listed = false;
      for (Sentence list : lists) {
        listed |= at >= list.start() && at < list.end();
      }
      // bylines and datelines are in no sentence
      boolean credited =
          at >= reading.bodyStart()
              && reading.sentences().stream().noneMatch(s -> at >= s.start() && at < s.end());
      if (!listed && !credited) {
        return false;
      }
    }
    return true;
  }

  private static void relations(Collection<Candidate> candidates) {
    List<Candidate> all = new ArrayList<>(candidates);
    Map<String, Candidate> byText = new HashMap<>();
    for (Candidate c : all) {
      byText.put(c.text, c);
    }
    for (Candidate longer : all) {
      if (longer.words.size() < 2) {
        continue;
      }
      List<Token> w = longer.words;
      double rarest = 0;
      for (int i = 0; i < w.size(); i++) {
        StringBuilder part = new StringBuilder();
        for (int j = i; j < w.size(); j++) {
          part.append(w.get(j).text());
          Candidate inner = byText.get(part.toString());
          if (inner != null && inner != longer) {
            double share = Math.min(1, (double) longer.met / inner.met);
            if (longer.met > 1 && share > inner.clue(Clue.INSIDE_LONGER)) {
              inner.set(Clue.INSIDE_LONGER, share);
            }
            if (i == j) {
              rarest = Math.max(rarest, share);
            }
          }
        }
      }
      longer.set(Clue.COHESION, longer.met > 1 ? rarest : 0);
    }
  }
}
