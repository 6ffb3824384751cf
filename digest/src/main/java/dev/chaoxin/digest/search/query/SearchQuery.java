package dev.chaoxin.digest.search.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a reader asks the archive, understood.
 *
 * @param groups each group must be met, by any one of its words
 * @param minimumGroups how many groups must be met, usually all
 * @param excluded none of these words may occur
 * @param newspapers one of these papers, when any is named
 * @param authors each of these names stands in the byline
 * @param from the first press date wanted
 * @param to the last press date wanted
 * @param hints what could not be understood
 */
public record SearchQuery(
    List<List<Word>> groups,
    int minimumGroups,
    List<Word> excluded,
    List<String> newspapers,
    List<String> authors,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    List<SearchHint> hints) {

  public SearchQuery {
    groups = groups.stream().map(List::copyOf).toList();
    excluded = List.copyOf(excluded);
    newspapers = List.copyOf(newspapers);
    authors = List.copyOf(authors);
    hints = List.copyOf(hints);
  }

  /**
   * A word or a phrase.
   *
   * @param text as typed
   * @param title whether it must stand in the headline, kicker or deck
   */
  public record Word(String text, boolean headingOnly) {
    public List<CjkBigramTokenizer.Token> tokens() {
      return CjkBigramTokenizer.tokenize(text);
    }
  }

  /** Whether it asks for nothing at all. */
  public boolean isEmpty() {
    return groups.isEmpty()
        && excluded.isEmpty()
        && newspapers.isEmpty()
        && authors.isEmpty()
        && from.isEmpty()
        && to.isEmpty();
  }

  /** The words that are wanted, in their order. */
  public List<Word> words() {
    return groups.stream().flatMap(List::stream).toList();
  }

  /** The same, of other groups, which must all be met. */
  public SearchQuery withGroups(List<List<Word>> others) {
    return new SearchQuery(others, others.size(), excluded, newspapers, authors, from, to, hints);
  }

  /** The same, with so many groups to be met. */
  public SearchQuery withMinimumGroups(int groupsToMeet) {
    return new SearchQuery(groups, groupsToMeet, excluded, newspapers, authors, from, to, hints);
  }
}
