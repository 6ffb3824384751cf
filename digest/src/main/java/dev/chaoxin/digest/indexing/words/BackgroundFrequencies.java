package dev.chaoxin.digest.indexing.words;

/** Document frequencies of words in general news, from the table that also weights keywords. */
public final class BackgroundFrequencies {

  private BackgroundFrequencies() {}

  /** Loaded on first use. */
  private static final class Table {
    private static final Vocabulary VOCABULARY = Vocabulary.open();
  }

  /**
   * The share of general news reports that contain a word, above 0: a string missing from the
   * table, such as a phrase, counts as the rarest word in it.
   */
  public static double share(String word) {
    int entry = Table.VOCABULARY.lookUp(word, 0, word.length());
    return Math.exp(-Table.VOCABULARY.inverseDocumentFrequency(entry));
  }
}
