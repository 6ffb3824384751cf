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
 * Classifies refusals, provider by provider: the rules of {@code smtp-reply-rules.tsv}, in their
 * order.
 */
final class SmtpReplyRules {

  private static final String ANY = "*";
  private static final ReplyClassification DEFAULT =
      new ReplyClassification(ReplyClassification.Action.DEFER, Duration.ofMinutes(5));
  private final Map<String, String> providers = new HashMap<>();
  private final List<Rule> rules = new ArrayList<>();

  private SmtpReplyRules() {}

  static SmtpReplyRules load() {
    SmtpReplyRules rules = new SmtpReplyRules();
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                SmtpReplyRules.class.getResourceAsStream("smtp-reply-rules.tsv"),
                StandardCharsets.UTF_8))) {
      in.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(rules::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rules;
  }

  /**
   * The classification by the first rule that matches.
   *
   * @param domain the reader's mail domain, in lower case
   */
  ReplyClassification classify(SmtpStage stage, String domain, SmtpReply reply) {
    return first(stage, domain, reply).map(Rule::classification).orElse(DEFAULT);
  }

  boolean decides(Rule rule, SmtpStage stage, String domain, SmtpReply reply) {
    return first(stage, domain, reply).filter(rule::equals).isPresent();
  }

  private Optional<Rule> first(SmtpStage stage, String domain, SmtpReply reply) {
    String provider = providers.getOrDefault(domain, ANY);
    return rules.stream().filter(rule -> rule.matches(stage, provider, reply)).findFirst();
  }

  List<Rule> rules() {
    return List.copyOf(rules);
  }

  private void add(String line) {
    String[] columns = line.split("\t+", -1);
    if (columns[0].equals("provider")) {
      for (String domain : columns[2].split(" ", -1)) {
        providers.put(domain, columns[1]);
      }
      return;
    }
    rules.add(
        new Rule(
            columns[0],
            columns[1],
            Pattern.compile(columns[2]),
            Pattern.compile(columns[3], Pattern.CASE_INSENSITIVE),
            new ReplyClassification(
                ReplyClassification.Action.valueOf(columns[4].toUpperCase(Locale.ROOT)),
                Duration.parse(columns[5]))));
  }

  /**
   * One line of the file.
   *
   * @param provider who replies so, or {@code *}
   * @param stage the stages of the reply, separated by commas, or {@code *}
   */
  record Rule(
      String provider,
      String stage,
      Pattern code,
      Pattern text,
      ReplyClassification classification) {
    boolean matches(SmtpStage at, String from, SmtpReply reply) {
      return (provider.equals(ANY) || provider.equals(from))
          && (stage.equals(ANY) || List.of(stage.split(",")).contains(at.label()))
          && code.matcher(Integer.toString(reply.code())).matches()
          && text.matcher(reply.text()).find();
    }
  }
}
