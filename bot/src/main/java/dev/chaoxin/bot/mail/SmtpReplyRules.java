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

/**
 * What the mail providers mean by their refusals: the rules in {@code smtp-reply-rules.tsv}, in
 * order.
 */
final class SmtpReplyRules {

  private static final String ANY = "*";
  private static final ReplyClassification OTHERWISE =
      new ReplyClassification(ReplyClassification.Course.DEFER, Duration.ofMinutes(5));
  private final Map<String, String> providers = new HashMap<>();
  private final List<Rule> rules = new ArrayList<>();

  private SmtpReplyRules() {}

  static SmtpReplyRules load() {
    SmtpReplyRules table = new SmtpReplyRules();
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                SmtpReplyRules.class.getResourceAsStream("smtp-reply-rules.tsv"),
                StandardCharsets.UTF_8))) {
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
  ReplyClassification judge(SmtpStage stage, String domain, SmtpReply reply) {
    return first(stage, domain, reply).map(Rule::verdict).orElse(OTHERWISE);
  }

  boolean decides(Rule rule, SmtpStage stage, String domain, SmtpReply reply) {
    return first(stage, domain, reply).filter(rule::equals).isPresent();
  }

  private Optional<Rule> first(SmtpStage stage, String domain, SmtpReply reply) {
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
            new ReplyClassification(
                ReplyClassification.Course.valueOf(cells[4].toUpperCase(Locale.ROOT)),
                Duration.parse(cells[5]))));
  }

  /**
   * One line of the table.
   *
   * @param provider whose words these are
   * @param stage at which they are said
   */
  record Rule(
      String provider, String stage, Pattern code, Pattern words, ReplyClassification verdict) {
    boolean fits(SmtpStage at, String from, SmtpReply reply) {
      return (provider.equals(ANY) || provider.equals(from))
          && (stage.equals(ANY) || List.of(stage.split(",")).contains(at.word()))
          && code.matcher(Integer.toString(reply.code())).matches()
          && words.matcher(reply.text()).find();
    }
  }
}
