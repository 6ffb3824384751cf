package dev.chaoxin.digest.search.query;

import dev.chaoxin.digest.search.query.SearchQuery.Word;
import dev.chaoxin.subscriptions.topics.Folding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Parses what a reader types: words that must all occur, {@code "a phrase"}, {@code -excluded},
 * {@code this OR that} or {@code this|that}, {@code paper:} 报:, {@code from:} 从:, {@code to:} 到:,
 * {@code by:} 记者:, {@code in:title}. Everything else is plain text; nothing is an error.
 */
public final class SearchQueryParser {

  static final int MAX_LENGTH = 500;
  static final int MAX_WORDS = 32;

  private final List<List<Word>> groups = new ArrayList<>();
  private final List<Word> excluded = new ArrayList<>();
  private final List<String> newspapers = new ArrayList<>();
  private final List<String> authors = new ArrayList<>();
  private final List<SearchHint> hints = new ArrayList<>();
  private Optional<LocalDate> from = Optional.empty();
  private Optional<LocalDate> to = Optional.empty();
  private boolean headingOnly;
  private boolean afterOr;
  private int wordCount;

  private SearchQueryParser() {}

  public static SearchQuery parse(String typed) {
    SearchQueryParser parser = new SearchQueryParser();
    String text = typed;
    if (typed.length() > MAX_LENGTH) {
      int cut =
          Character.isHighSurrogate(typed.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
      text = typed.substring(0, cut);
      parser.hints.add(new SearchHint(SearchHint.Kind.TRUNCATED, String.valueOf(MAX_LENGTH)));
    }
    SearchQueryLexer.split(text).forEach(parser::accept);
    return parser.build();
  }

  private SearchQuery build() {
    List<List<Word>> wanted =
        groups.stream()
            .map(
                group ->
                    group.stream()
                        .map(w -> new Word(w.text(), w.headingOnly() || headingOnly))
                        .toList())
            .toList();
    SearchQuery query =
        new SearchQuery(wanted, wanted.size(), excluded, newspapers, authors, from, to, hints);
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      hints.add(new SearchHint(SearchHint.Kind.EMPTY_DATE_RANGE, from.get() + " > " + to.get()));
    }
    if (query.isEmpty()) {
      hints.add(new SearchHint(SearchHint.Kind.EMPTY_QUERY, ""));
    }
    return new SearchQuery(wanted, wanted.size(), excluded, newspapers, authors, from, to, hints);
  }

  private void accept(SearchQueryLexer.Item item) {
    if (item.or()) {
      afterOr = !groups.isEmpty();
      return;
    }
    boolean understood =
        switch (item.field()) {
          case "paper", "报", "報纸" -> add(newspapers, item.text());
          case "by", "记者", "作者" -> add(authors, item.text());
          case "from", "从" -> {
            from = parseDate(item.text(), true).or(() -> from);
            yield true;
          }
          case "to", "到" -> {
            to = parseDate(item.text(), false).or(() -> to);
            yield true;
          }
          case "in" -> restrictToHeadings(item.text());
          case "title", "标题" -> addWord(item, true);
          default -> false;
        };
    if (!understood) {
      addWord(item, false);
    }
  }

  private boolean restrictToHeadings(String where) {
    headingOnly = headingOnly || where.equals("title") || where.equals("标题");
    return where.equals("title") || where.equals("标题");
  }

  private static boolean add(List<String> list, String text) {
    if (list.size() < MAX_WORDS) {
      list.add(text);
    }
    return true;
  }

  private boolean addWord(SearchQueryLexer.Item item, boolean inTitle) {
    if (wordCount == MAX_WORDS) {
      if (hints.stream().noneMatch(h -> h.kind() == SearchHint.Kind.TOO_MANY_WORDS)) {
        hints.add(new SearchHint(SearchHint.Kind.TOO_MANY_WORDS, String.valueOf(MAX_WORDS)));
      }
      return true;
    }
    String text = inTitle ? item.text() : item.raw();
    if (CjkBigramTokenizer.tokenize(text).isEmpty()) {
      return true;
    }
    wordCount++;
    Word word = new Word(text, inTitle);
    if (item.excluded()) {
      excluded.add(word);
    } else if (afterOr) {
      groups.get(groups.size() - 1).add(word);
    } else {
      groups.add(new ArrayList<>(List.of(word)));
    }
    afterOr = false;
    return true;
  }

  private Optional<LocalDate> parseDate(String text, boolean first) {
    Optional<LocalDate> day = PressDatePattern.parse(Folding.fold(text), first);
    if (day.isEmpty()) {
      hints.add(new SearchHint(SearchHint.Kind.INVALID_DATE, text));
    }
    return day;
  }
}
