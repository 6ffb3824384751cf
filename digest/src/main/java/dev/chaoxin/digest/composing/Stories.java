package dev.chaoxin.digest.composing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the articles that tell the same story in the same words: one agency's report in two papers,
 * a report and its short version.
 */
final class Stories {

  private static final int GRAM = 4;
  private static final int SAMPLE = 4;
  private static final int FEWEST = 6;
  private static final int COMMONPLACE = 60;
  private static final double SHARED = 0.6;

  private Stories() {}

  /**
   * A number for each article's story: the place in the list of the first article that tells it.
   *
   * @param texts of the articles, folded
   */
  static int[] of(List<String> texts) {
    int[] stories = new int[texts.size()];
    int[] sizes = new int[texts.size()];
    Map<Integer, int[]> telling = new HashMap<>();
    Map<String, Integer> whole = new HashMap<>();
    for (int i = 0; i < stories.length; i++) {
      String letters = letters(texts.get(i));
      Set<Integer> grams = grams(letters);
      sizes[i] = grams.size();
      Integer same = whole.putIfAbsent(letters, i);
      stories[i] = same != null ? stories[same] : likest(i, grams, telling, stories, sizes);
      for (Integer gram : grams) {
        telling.merge(gram, new int[] {i}, Stories::joined);
      }
    }
    return stories;
  }

  private static int likest(
      int article, Set<Integer> grams, Map<Integer, int[]> telling, int[] stories, int[] sizes) {
    if (grams.size() < FEWEST) {
      return article;
    }
    int[] shared = new int[article];
    for (Integer gram : grams) {
      int[] others = telling.getOrDefault(gram, new int[0]);
      if (others.length < COMMONPLACE) {
        for (int other : others) {
          shared[other]++;
        }
      }
    }
    for (int other = 0; other < article; other++) {
      int fewer = Math.min(sizes[other], grams.size());
      if (fewer >= FEWEST && shared[other] >= SHARED * fewer) {
        return stories[other];
      }
    }
    return article;
  }

  private static int[] joined(int[] some, int[] one) {
    if (some.length >= COMMONPLACE) {
      return some;
    }
    int[] all = Arrays.copyOf(some, some.length + 1);
    all[some.length] = one[0];
    return all;
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        letters.append(text.charAt(i));
      }
    }
    return letters.toString();
  }

  /** A sample of the text's runs of four characters: the same run is in every sample or in none. */
  private static Set<Integer> grams(String letters) {
    Set<Integer> grams = new HashSet<>();
    for (int i = 0; i + GRAM <= letters.length(); i++) {
      int hash = 0;
      for (int j = i; j < i + GRAM; j++) {
        hash = (hash ^ letters.charAt(j)) * 0x9E3779B1;
        hash ^= hash >>> 15;
      }
      if (hash % SAMPLE == 0) {
        grams.add(hash);
      }
    }
    return grams;
  }
}
