package dev.chaoxin.digest.search.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a reader asks the archive, understood.
 *
 * @param groups each group must be met, by any one of its words
 * @param enough how many groups must be met, usually all
 * @param without none of these words may occur
 * @param papers one of these papers, when any is named
 * @param authors each of these names stands in the byline
 * @param from the first press date wanted
 * @param to the last press date wanted
 * @param hints what could not be understood
 */
public record SearchQuery(
    List<List<Word>> groups,
    int enough,
    List<Word> without,
    List<String> papers,
    List<String> authors,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    List<SearchHint> hints) {

  public SearchQuery {
    groups = groups.stream().map(List::copyOf).toList();
    without = List.copyOf(without);
    papers = List.copyOf(papers);
    authors = List.copyOf(authors);
    hints = List.copyOf(hints);
  }

  /**
   * A word or a phrase.
   *
   * @param text as typed
   * @param title whether it must stand in the headline, kicker or deck
   */
  public record Word(String text, boolean title) {
    public List<CjkBigramTokenizer.Piece> pieces() {
      return CjkBigramTokenizer.of(text);
    }
  }

  /** Whether it asks for nothing at all. */
  public boolean empty() {
    return groups.isEmpty()
        && without.isEmpty()
        && papers.isEmpty()
        && authors.isEmpty()
        && from.isEmpty()
        && to.isEmpty();
  }

  /** The words that are wanted, in their order. */
  public List<Word> wanted() {
    return groups.stream().flatMap(List::stream).toList();
  }

  /** The same, of other groups, which must all be met. */
  public SearchQuery withGroups(List<List<Word>> others) {
    return new SearchQuery(others, others.size(), without, papers, authors, from, to, hints);
  }

  /** The same, with so many groups to be met. */
  public SearchQuery withEnough(int groupsToMeet) {
    return new SearchQuery(groups, groupsToMeet, without, papers, authors, from, to, hints);
  }
}
