package dev.chaoxin.digest.search.query;

import dev.chaoxin.digest.search.query.SearchQuery.Word;
import dev.chaoxin.subscriptions.topics.Folding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Understands what a reader types: words that must all occur, {@code "a phrase"}, {@code -without},
 * {@code this OR that} or {@code this|that}, {@code paper:} 报:, {@code from:} 从:, {@code to:} 到:,
 * {@code by:} 记者:, {@code in:title}. Everything else is plain text; nothing is an error.
 */
public final class SearchQueryParser {

  static final int LONGEST = 500;
  static final int MOST_WORDS = 32;

  private final List<List<Word>> groups = new ArrayList<>();
  private final List<Word> without = new ArrayList<>();
  private final List<String> papers = new ArrayList<>();
  private final List<String> authors = new ArrayList<>();
  private final List<SearchHint> hints = new ArrayList<>();
  private Optional<LocalDate> from = Optional.empty();
  private Optional<LocalDate> to = Optional.empty();
  private boolean title;
  private boolean either;
  private int words;

  private SearchQueryParser() {}

  public static SearchQuery parse(String typed) {
    SearchQueryParser parser = new SearchQueryParser();
    String text = typed;
    if (typed.length() > LONGEST) {
      int cut = Character.isHighSurrogate(typed.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
      text = typed.substring(0, cut);
      parser.hints.add(new SearchHint(SearchHint.Kind.CUT, String.valueOf(LONGEST)));
    }
    SearchQueryLexer.split(text).forEach(parser::take);
    return parser.question();
  }

  private SearchQuery question() {
    List<List<Word>> wanted =
        groups.stream()
            .map(group -> group.stream().map(w -> new Word(w.text(), w.title() || title)).toList())
            .toList();
    SearchQuery question =
        new SearchQuery(wanted, wanted.size(), without, papers, authors, from, to, hints);
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      hints.add(new SearchHint(SearchHint.Kind.NO_SUCH_SPAN, from.get() + " > " + to.get()));
    }
    if (question.empty()) {
      hints.add(new SearchHint(SearchHint.Kind.NOTHING_ASKED, ""));
    }
    return new SearchQuery(wanted, wanted.size(), without, papers, authors, from, to, hints);
  }

  private void take(SearchQueryLexer.Item item) {
    if (item.or()) {
      either = !groups.isEmpty();
      return;
    }
    boolean understood =
        switch (item.field()) {
          case "paper", "报", "報纸" -> add(papers, item.text());
          case "by", "记者", "作者" -> add(authors, item.text());
          case "from", "从" -> {
            from = day(item.text(), true).or(() -> from);
            yield true;
          }
          case "to", "到" -> {
            to = day(item.text(), false).or(() -> to);
            yield true;
          }
          case "in" -> inTitle(item.text());
          case "title", "标题" -> word(item, true);
          default -> false;
        };
    if (!understood) {
      word(item, false);
    }
  }

  private boolean inTitle(String where) {
    title = title || where.equals("title") || where.equals("标题");
    return where.equals("title") || where.equals("标题");
  }

  private static boolean add(List<String> list, String text) {
    if (list.size() < MOST_WORDS) {
      list.add(text);
    }
    return true;
  }

  private boolean word(SearchQueryLexer.Item item, boolean inTitle) {
    if (words == MOST_WORDS) {
      if (hints.stream().noneMatch(h -> h.kind() == SearchHint.Kind.TOO_MANY_WORDS)) {
        hints.add(new SearchHint(SearchHint.Kind.TOO_MANY_WORDS, String.valueOf(MOST_WORDS)));
      }
      return true;
    }
    String text = inTitle ? item.text() : item.whole();
    if (CjkBigramTokenizer.of(text).isEmpty()) {
      return true;
    }
    words++;
    Word word = new Word(text, inTitle);
    if (item.without()) {
      without.add(word);
    } else if (either) {
      groups.get(groups.size() - 1).add(word);
    } else {
      groups.add(new ArrayList<>(List.of(word)));
    }
    either = false;
    return true;
  }

  private Optional<LocalDate> day(String text, boolean first) {
    Optional<LocalDate> day = PressDatePattern.read(Folding.fold(text), first);
    if (day.isEmpty()) {
      hints.add(new SearchHint(SearchHint.Kind.NO_SUCH_DATE, text));
    }
    return day;
  }
}
