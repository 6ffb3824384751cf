package dev.chaoxin.digest.composing;

/** How many further articles match a reader's topics but are not in the digest. */
public sealed interface OmittedCount {

  /** A number that is known when the digest is rendered. */
  record Known(int articles) implements OmittedCount {
    @Override
    public OmittedCount plus(int more) {
      return new Known(articles + more);
    }
  }

  /**
   * A number that differs between the readers of one rendered digest and is filled in for each.
   *
   * @param added articles to add to each reader's number
   */
  record PerReader(int added) implements OmittedCount {
    @Override
    public OmittedCount plus(int more) {
      return new PerReader(added + more);
    }
  }

  /** The count after {@code more} articles were dropped from the digest. */
  OmittedCount plus(int more);
}
