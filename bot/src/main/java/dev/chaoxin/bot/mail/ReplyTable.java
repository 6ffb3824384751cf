package dev.chaoxin.bot.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the mail providers mean by their refusals: the rules in {@code replies.tsv}, in order. */
final class ReplyTable {

  private static final String ANY = "*";
  private static final Verdict OTHERWISE = new Verdict(Verdict.Course.DEFER, Duration.ofMinutes(5));
  private final Map<String, String> providers = new HashMap<>();
  private final List<Rule> rules = new ArrayList<>();

  private ReplyTable() {}

  static ReplyTable load() {
    ReplyTable table = new ReplyTable();
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                ReplyTable.class.getResourceAsStream("replies.tsv"), StandardCharsets.UTF_8))) {
      in.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(table::add);
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
    return table;
  }

  /**
   * The verdict of the first rule that fits.
   *
   * @param domain the reader's mail domain, in lower case
   */
  Verdict judge(Stage stage, String domain, Reply reply) {
    return first(stage, domain, reply).map(Rule::verdict).orElse(OTHERWISE);
  }

  boolean decides(Rule rule, Stage stage, String domain, Reply reply) {
    return first(stage, domain, reply).filter(rule::equals).isPresent();
  }

  private Optional<Rule> first(Stage stage, String domain, Reply reply) {
    String provider = providers.getOrDefault(domain, ANY);
    return rules.stream().filter(rule -> rule.fits(stage, provider, reply)).findFirst();
  }

  List<Rule> rules() {
    return List.copyOf(rules);
  }

  private void add(String line) {
    String[] cells = line.split("\t+", -1);
    if (cells[0].equals("provider")) {
      for (String domain : cells[2].split(" ", -1)) {
        providers.put(domain, cells[1]);
      }
      return;
    }
    rules.add(
        new Rule(
            cells[0],
            cells[1],
            Pattern.compile(cells[2]),
            Pattern.compile(cells[3], Pattern.CASE_INSENSITIVE),
            new Verdict(
                Verdict.Course.valueOf(cells[4].toUpperCase(Locale.ROOT)),
                Duration.parse(cells[5]))));
  }

  /**
   * One line of the table.
   *
   * @param provider whose words these are
   * @param stage at which they are said
   */
  record Rule(String provider, String stage, Pattern code, Pattern words, Verdict verdict) {
    boolean fits(Stage at, String from, Reply reply) {
      return (provider.equals(ANY) || provider.equals(from))
          && (stage.equals(ANY) || List.of(stage.split(",")).contains(at.word()))
          && code.matcher(Integer.toString(reply.code())).matches()
          && words.matcher(reply.text()).find();
    }
  }
}
