package dev.chaoxin.bot.command;

import dev.chaoxin.bot.EnvironmentProblem;
import dev.chaoxin.bot.command.input.SettingsOption;
import dev.chaoxin.bot.command.input.UsageError;
import dev.chaoxin.bot.command.output.ArticleCitation;
import dev.chaoxin.bot.command.output.ExitCode;
import dev.chaoxin.bot.command.output.Plural;
import dev.chaoxin.bot.command.output.Terminal;
import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.archive.ArchivedIssue;
import dev.chaoxin.digest.composing.DayKeywords;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chaoxin issues}: lists the issues in the archive, the contents of one, or an article. */
@Command(
    name = "issues",
    description = "the issues in the archive; with a number the contents of one",
    mixinStandardHelpOptions = true)
final class IssuesCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private SettingsOption settings;

  @Parameters(paramLabel = "ISSUE", arity = "0..1", description = "the number of an issue")
  private Long issue;

  @Option(names = "--article", paramLabel = "N", description = "print the article of that number")
  private Long article;

  @Option(names = "--limit", paramLabel = "N", defaultValue = "30", description = "issues to list")
  private int limit;

  @Option(names = "--offset", paramLabel = "N", defaultValue = "0", description = "issues to skip")
  private int offset;

  IssuesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    if (limit < 1 || offset < 0) {
      throw new UsageError("--limit is 1 or more, --offset 0 or more");
    }
    return settings.withComponents(components -> print(components.archive()));
  }

  private int print(Archive archive) {
    if (article != null) {
      printArticle(archive, article);
    } else if (issue != null) {
      printContents(archive, issue);
    } else {
      archive.issues(offset, limit).forEach(each -> terminal.out().println(line(each)));
    }
    return ExitCode.DONE;
  }

  private void printContents(Archive archive, long number) {
    ArchivedIssue found =
        archive
            .findIssue(number)
            .orElseThrow(
                () ->
                    new EnvironmentProblem(
                        "no issue has number " + number + ": see chaoxin issues"));
    terminal.out().println(line(found));
    List<ArchivedArticle> articles = archive.articlesIn(number);
    for (ArchivedArticle each : articles) {
      OptionalInt page = each.article().page();
      String where = page.isPresent() ? "  (page " + page.getAsInt() + ")" : "";
      terminal.out().println("  " + each.id() + "  " + each.title() + where);
    }
    DayKeywords words = DayKeywords.of(archive, articles, found.label().pressDate());
    terminal.out().println("  about   " + String.join("、", words.about()));
    if (!words.rising().isEmpty()) {
      terminal.out().println("  rising  " + String.join("、", words.rising()));
    }
  }

  private void printArticle(Archive archive, long number) {
    ArchivedArticle found =
        archive
            .find(number)
            .orElseThrow(
                () ->
                    new EnvironmentProblem(
                        "no article has number " + number + ": see chaoxin find"));
    PrintWriter out = terminal.out();
    found.article().kicker().ifPresent(out::println);
    out.println(found.title());
    found.article().deck().ifPresent(out::println);
    String byline = String.join(" ", found.article().byline());
    out.println(ArticleCitation.of(found) + (byline.isEmpty() ? "" : " · " + byline));
    found.article().paragraphs().forEach(paragraph -> out.println("\n" + paragraph));
  }

  private static String line(ArchivedIssue each) {
    return "%d  %s  %s, %s"
        .formatted(
            each.label().id(),
            each.label().pressDate().map(LocalDate::toString).orElse("undated   "),
            each.label().newspaper().orElse(each.label().file()),
            Plural.of(each.articleCount(), "article"));
  }
}
