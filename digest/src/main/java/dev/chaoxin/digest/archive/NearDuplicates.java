package dev.chaoxin.digest.archive;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Groups articles that tell the same story: takes articles one by one and says whether each is a
 * near duplicate of an earlier one. Candidates are found by locality-sensitive hashing.
 */
public final class NearDuplicates {

  /** A band shared by this many stories is a common phrase and does not tell more of them apart. */
  private static final int MAX_STORIES_PER_BAND = 8;

  /** The signature of the first article of each story. */
  private final List<MinHash> signatures = new ArrayList<>();

  /** Per story: the number of the last article that was compared with it. */
  private final IntArrayList lastCompared = new IntArrayList();

  private final Int2ObjectOpenHashMap<IntArrayList> storiesByBand = new Int2ObjectOpenHashMap<>();
  private int articles;

  /**
   * Groups a list of articles.
   *
   * @return for each article the position in the list of the first article of its story
   */
  public static int[] of(List<ArchivedArticle> articles) {
    NearDuplicates duplicates = new NearDuplicates();
    int[] firstOfStory = new int[articles.size()];
    int[] first = new int[articles.size()];
    for (int i = 0; i < first.length; i++) {
      int next = duplicates.signatures.size();
      int story = duplicates.add(MinHash.of(articles.get(i).article())).orElse(next);
      if (story == next) {
        firstOfStory[story] = i;
      }
      first[i] = firstOfStory[story];
    }
    return first;
  }

  /**
   * Adds the next article.
   *
   * @return the number, from 0, of the story it repeats; empty if it begins a new one
   */
  public Optional<Integer> add(MinHash signature) {
    int article = articles++;
    int[] bands = signature.bands();
    for (int band : bands) {
      IntArrayList candidates = storiesByBand.get(band);
      for (int i = 0; candidates != null && i < candidates.size(); i++) {
        int story = candidates.getInt(i);
        if (lastCompared.getInt(story) != article) {
          lastCompared.set(story, article);
          if (signatures.get(story).isNearDuplicate(signature)) {
            return Optional.of(story);
          }
        }
      }
    }
    int story = signatures.size();
    for (int band : bands) {
      IntArrayList stories = storiesByBand.get(band);
      if (stories == null) {
        storiesByBand.put(band, IntArrayList.of(story));
      } else if (stories.size() < MAX_STORIES_PER_BAND) {
        stories.add(story);
      }
    }
    signatures.add(signature);
    lastCompared.add(article);
    return Optional.empty();
  }
}
