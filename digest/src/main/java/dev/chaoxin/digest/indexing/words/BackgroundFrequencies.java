package dev.chaoxin.digest.indexing.words;

/** How common words are in ordinary news: the same table that weighs keywords. */
public final class BackgroundFrequencies {

  private BackgroundFrequencies() {}

  /** Read when it is first asked for. */
  private static final class Table {
    private static final Vocabulary VOCABULARY = Vocabulary.open();
  }

  /**
   * In which share of ordinary news reports a word stands, above 0: what the table does not have,
   * such as a run of words, is as rare as the rarest it has.
   */
  public static double share(String word) {
    int known = Table.VOCABULARY.lookUp(word, 0, word.length());
    return Math.exp(-Table.VOCABULARY.inverseDocumentFrequency(known));
  }
}
