package dev.chaoxin.digest.search.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A parsed search query.
 *
 * @param groups alternatives: a group matches if any of its words occurs
 * @param minimumGroups how many groups must match, usually all
 * @param excluded words that must not occur
 * @param newspapers one of these names must match, if there are any
 * @param authors all of these names must occur in the byline
 * @param from the first press date
 * @param to the last press date
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
   * @param headingOnly whether it must occur in the headline, kicker or deck
   */
  public record Word(String text, boolean headingOnly) {
    public List<CjkBigramTokenizer.Token> tokens() {
      return CjkBigramTokenizer.tokenize(text);
    }
  }

  /** Whether there is nothing to search for. */
  public boolean isEmpty() {
    return groups.isEmpty()
        && excluded.isEmpty()
        && newspapers.isEmpty()
        && authors.isEmpty()
        && from.isEmpty()
        && to.isEmpty();
  }

  /** The words of all groups, in order. */
  public List<Word> words() {
    return groups.stream().flatMap(List::stream).toList();
  }

  /** The same query with other groups, all of which must match. */
  public SearchQuery withGroups(List<List<Word>> others) {
    return new SearchQuery(others, others.size(), excluded, newspapers, authors, from, to, hints);
  }

  /** The same query with another minimum of matching groups. */
  public SearchQuery withMinimumGroups(int minimum) {
    return new SearchQuery(groups, minimum, excluded, newspapers, authors, from, to, hints);
  }
}
