package dev.chaoxin.digest.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Tells one story once: articles come in their order, and each is new or told already, by another
 * paper or at another length.
 */
public final class NearDuplicates {

  private static final int NONE = -1;

  /** A band of so many stories is a commonplace, and tells no more of them apart. */
  private static final int COMMONPLACE = 8;

  private final List<MinHash> prints = new ArrayList<>();

  /** The last article that each story was compared with. */
  private final List<Integer> compared = new ArrayList<>();

  /** An open hash table of the bands of all stories; a band may stand in it several times. */
  private int[] bands = new int[128];

  private int[] stories = new int[128];
  private int filled;
  private int taken;

  public NearDuplicates() {
    Arrays.fill(stories, NONE);
  }

  /**
   * A number for each article's story: the place in the list of the first article that tells it.
   */
  public static int[] of(List<ArchivedArticle> articles) {
    NearDuplicates stories = new NearDuplicates();
    int[] first = new int[articles.size()];
    int[] told = new int[articles.size()];
    for (int i = 0; i < told.length; i++) {
      int next = stories.prints.size();
      int story = stories.add(MinHash.of(articles.get(i).article())).orElse(next);
      if (story == next) {
        first[story] = i;
      }
      told[i] = first[story];
    }
    return told;
  }

  /**
   * Takes the next article.
   *
   * @return the number, from 0, of the story that it tells again; empty when it is a new one
   */
  public Optional<Integer> add(MinHash print) {
    int[] own = print.bands();
    for (int band : own) {
      for (int slot = slot(band); stories[slot] != NONE; slot = next(slot)) {
        int story = stories[slot];
        if (bands[slot] == band && compared.get(story) != taken) {
          compared.set(story, taken);
          if (prints.get(story).isNearDuplicate(print)) {
            taken++;
            return Optional.of(story);
          }
        }
      }
    }
    for (int band : own) {
      put(band, prints.size());
    }
    prints.add(print);
    compared.add(taken++);
    return Optional.empty();
  }

  private void put(int band, int story) {
    if (2 * (filled + 1) > bands.length) {
      grow();
    }
    int slot = slot(band);
    int before = 0;
    while (stories[slot] != NONE) {
      before += bands[slot] == band ? 1 : 0;
      slot = next(slot);
    }
    if (before < COMMONPLACE) {
      bands[slot] = band;
      stories[slot] = story;
      filled++;
    }
  }

  private void grow() {
    int[] oldBands = bands;
    int[] oldStories = stories;
    bands = new int[4 * oldBands.length];
    stories = new int[bands.length];
    Arrays.fill(stories, NONE);
    filled = 0;
    for (int i = 0; i < oldBands.length; i++) {
      if (oldStories[i] != NONE) {
        put(oldBands[i], oldStories[i]);
      }
    }
  }

  private int slot(int band) {
    int mixed = band * 0x9E3779B1;
    return (mixed ^ (mixed >>> 15)) & (bands.length - 1);
  }

  private int next(int slot) {
    return (slot + 1) & (bands.length - 1);
  }
}
