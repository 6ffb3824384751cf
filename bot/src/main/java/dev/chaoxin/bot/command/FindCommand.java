package dev.chaoxin.bot.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chaoxin.bot.EnvironmentProblem;
import dev.chaoxin.bot.command.input.SettingsOption;
import dev.chaoxin.bot.command.input.UsageError;
import dev.chaoxin.bot.command.output.ArticleCitation;
import dev.chaoxin.bot.command.output.ExitCode;
import dev.chaoxin.bot.command.output.FacetPrinter;
import dev.chaoxin.bot.command.output.SearchHintMessages;
import dev.chaoxin.bot.command.output.Terminal;
import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.indexing.Keyword;
import dev.chaoxin.digest.search.ArticleSearch;
import dev.chaoxin.digest.search.FacetCount;
import dev.chaoxin.digest.search.SearchRequest;
import dev.chaoxin.digest.search.SearchResult;
import dev.chaoxin.digest.search.SearchResult.Highlight;
import dev.chaoxin.digest.search.SearchResult.Hit;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chaoxin find}: searches the archive. */
@Command(
    name = "find",
    description = {
      "search the archive: words, \"an exact phrase\", -without, A|B,",
      "paper:NAME, from:DATE, to:DATE, by:NAME, in:title"
    },
    mixinStandardHelpOptions = true)
final class FindCommand implements Callable<Integer> {

  private static final int POPULAR = 8;
  private static final int KEYWORDS = 5;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Terminal terminal;

  @Mixin private SettingsOption settings;

  @Parameters(paramLabel = "WORDS", arity = "0..*", description = "what to search for")
  private List<String> words = List.of();

  @Option(names = "--json", description = "one JSON object a line")
  private boolean json;

  @Option(names = "--newest", description = "newest first instead of best first")
  private boolean newest;

  @Option(names = "--offset", paramLabel = "N", defaultValue = "0", description = "hits to skip")
  private int offset;

  @Option(names = "--limit", paramLabel = "N", defaultValue = "10", description = "hits to print")
  private int limit;

  @ArgGroup private Alternative alternative = new Alternative();

  /** What to print instead of the hits. */
  private static final class Alternative {
    @Option(names = "--days", description = "print how many articles of each press date match")
    private boolean days;

    @Option(
        names = "--names",
        description = "print the people and organisations in the articles that match")
    private boolean names;

    @Option(
        names = "--related",
        paramLabel = "N",
        description = "print the articles related to article N")
    private Long related;
  }

  FindCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    if (limit < 1 || limit > 1000 || offset < 0) {
      terminal.err().println("chaoxin: --limit is 1 to 1000, --offset 0 or more");
      return ExitCode.USAGE;
    }
    String query = String.join(" ", words);
    if (query.isBlank() && alternative.related == null) {
      throw new UsageError("no search words: give some, such as chaoxin find 海塘");
    }
    SearchRequest.Order order = newest ? SearchRequest.Order.NEWEST : SearchRequest.Order.RELEVANCE;
    SearchRequest request = new SearchRequest(query, order, offset, limit);
    return settings.withComponents(
        components -> run(components.archive(), components.search(), request));
  }

  private int run(Archive archive, ArticleSearch search, SearchRequest request) {
    search.catchUp();
    FacetPrinter facets = new FacetPrinter(terminal, json, search);
    if (alternative.days) {
      facets.days(request.query());
    } else if (alternative.names) {
      facets.names(request.query(), limit);
    } else if (alternative.related != null) {
      related(archive, search, alternative.related);
    } else {
      find(search, request);
    }
    return ExitCode.DONE;
  }

  private void find(ArticleSearch search, SearchRequest request) {
    SearchResult answer = search.search(request);
    answer.hits().forEach(hit -> print(hit, answer));
    printMessages(answer);
    if (answer.total() == 0 && answer.suggestions().isEmpty()) {
      String popular =
          search.popularKeywords(POPULAR).stream()
              .map(FacetCount::value)
              .collect(Collectors.joining(" "));
      if (!popular.isEmpty()) {
        terminal.err().println("chaoxin: in the news: " + popular);
      }
    }
  }

  private void related(Archive archive, ArticleSearch search, long number) {
    if (archive.find(number).isEmpty()) {
      throw new EnvironmentProblem("no article has number " + number + ": see chaoxin find");
    }
    for (ArchivedArticle article : search.related(number, limit)) {
      terminal.out().println(json ? object(article) : heading(article));
    }
  }

  private void print(Hit hit, SearchResult answer) {
    terminal.out().println(json ? object(hit, answer) : lines(hit));
  }

  private void printMessages(SearchResult answer) {
    answer
        .hints()
        .forEach(hint -> terminal.err().println("chaoxin: " + SearchHintMessages.of(hint)));
    if (answer.total() == 0 || answer.relaxed()) {
      String nearest =
          answer.suggestions().isEmpty()
              ? ""
              : "; did you mean: " + String.join(" ", answer.suggestions());
      terminal.err().println("chaoxin: nothing found for the words as typed" + nearest);
    } else {
      terminal.err().println(answer.total() + " found");
    }
  }

  private static String lines(Hit hit) {
    List<String> about = keywords(hit.article());
    return heading(hit.article())
        + "%n    %s".formatted(marked(hit))
        + (about.isEmpty() ? "" : "%n    about %s".formatted(String.join("、", about)));
  }

  private static String heading(ArchivedArticle article) {
    return "%d  %s%n    %s".formatted(article.id(), article.title(), ArticleCitation.of(article));
  }

  private static List<String> keywords(ArchivedArticle article) {
    return article.index().keywords().stream().limit(KEYWORDS).map(Keyword::text).toList();
  }

  private static String marked(Hit hit) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (Highlight mark : hit.snippet().highlights()) {
      text.append(hit.snippet().text(), at, mark.start())
          .append('【')
          .append(hit.snippet().text(), mark.start(), mark.end())
          .append('】');
      at = mark.end();
    }
    return text.append(hit.snippet().text().substring(at)).toString();
  }

  private static ObjectNode object(Hit hit, SearchResult answer) {
    ObjectNode node = object(hit.article());
    node.put("snippet", hit.snippet().text());
    node.put("score", hit.score());
    node.put("total", answer.total());
    node.put("nearest", answer.relaxed());
    hit.duplicates().forEach(node.putArray("retold")::add);
    return node;
  }

  private static ObjectNode object(ArchivedArticle article) {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", article.id());
    node.put("paper", article.issue().newspaper().orElse(null));
    node.put("press_date", article.issue().pressDate().map(LocalDate::toString).orElse(null));
    OptionalInt page = article.article().page();
    node.put("page", page.isPresent() ? page.getAsInt() : null);
    node.put("headline", article.title());
    keywords(article).forEach(node.putArray("keywords")::add);
    return node;
  }
}
