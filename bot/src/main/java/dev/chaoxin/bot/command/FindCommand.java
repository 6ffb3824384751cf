package dev.chaoxin.bot.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chaoxin.bot.Chaoxin;
import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.archive.SearchAnswer;
import dev.chaoxin.digest.archive.SearchAnswer.Hit;
import dev.chaoxin.digest.archive.SearchAnswer.Mark;
import dev.chaoxin.digest.archive.SearchRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
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

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Terminal terminal;

  @Mixin private SettingsOption settings;

  @Parameters(paramLabel = "WORDS", arity = "0..*", description = "what to look for")
  private List<String> words = List.of();

  @Option(names = "--json", description = "one JSON object a line")
  private boolean json;

  @Option(names = "--newest", description = "newest first instead of best first")
  private boolean newest;

  @Option(
      names = "--offset",
      paramLabel = "N",
      defaultValue = "0",
      description = "hits to pass over")
  private int offset;

  @Option(names = "--limit", paramLabel = "N", defaultValue = "10", description = "hits to print")
  private int limit;

  FindCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (limit < 1 || limit > 1000 || offset < 0) {
      terminal.err().println("chaoxin: --limit is 1 to 1000, --offset 0 or more");
      return ExitCode.USAGE;
    }
    SearchRequest.Order order = newest ? SearchRequest.Order.NEWEST : SearchRequest.Order.RELEVANCE;
    try (Chaoxin chaoxin = Chaoxin.open(settings.read(), Clock.systemUTC())) {
      chaoxin.search().catchUp();
      SearchAnswer answer =
          chaoxin.search().search(new SearchRequest(String.join(" ", words), order, offset, limit));
      answer.hits().forEach(hit -> print(hit, answer.total()));
      talk(answer);
      return ExitCode.DONE;
    }
  }

  private void print(Hit hit, long total) {
    terminal.out().println(json ? object(hit, total) : lines(hit));
  }

  private void talk(SearchAnswer answer) {
    answer.hints().forEach(hint -> terminal.err().println("chaoxin: " + HintWords.of(hint)));
    if (answer.total() == 0 || answer.nearest()) {
      String nearest =
          answer.suggestions().isEmpty()
              ? ""
              : "; nearest: " + String.join(" ", answer.suggestions());
      terminal.err().println("chaoxin: nothing found as it was typed" + nearest);
    } else {
      terminal.err().println(answer.total() + " found");
    }
  }

  private static String lines(Hit hit) {
    ArchivedArticle article = hit.article();
    return "%d  %s%n    %s%n    %s"
        .formatted(article.id(), article.title(), Sources.of(article), marked(hit));
  }

  private static String marked(Hit hit) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (Mark mark : hit.snippet().marks()) {
      text.append(hit.snippet().text(), at, mark.start())
          .append('【')
          .append(hit.snippet().text(), mark.start(), mark.end())
          .append('】');
      at = mark.end();
    }
    return text.append(hit.snippet().text().substring(at)).toString();
  }

  private static ObjectNode object(Hit hit, long total) {
    ArchivedArticle article = hit.article();
    ObjectNode node = JSON.createObjectNode();
    node.put("id", article.id());
    node.put("paper", article.issue().newspaper().orElse(null));
    node.put("press_date", article.issue().pressDate().map(LocalDate::toString).orElse(null));
    OptionalInt page = article.article().page();
    node.put("page", page.isPresent() ? page.getAsInt() : null);
    node.put("headline", article.title());
    node.put("snippet", hit.snippet().text());
    node.put("score", hit.score());
    node.put("total", total);
    return node;
  }
}
