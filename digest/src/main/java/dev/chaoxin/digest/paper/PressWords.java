package dev.chaoxin.digest.paper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The fixed words newspapers use, such as roles and section labels, as parts of patterns. */
public final class PressWords {

  private static final Pattern LIST_NAME = Pattern.compile("\\[([a-z-]+)]");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z-]+)}");
  private static final Map<String, List<String>> LISTS = parse(lines("press-words.txt"));

  /** A regular expression for a newspaper's name (报名), but not a section such as 社区新闻. */
  public static final String NEWSPAPER_NAME =
      expand(
          "(?!{news-sections}(?:新闻|周刊))(?!今日{today-columns})"
              + "(?:今日[一-鿿]{2}(?![一-鿿])|[一-鿿]{1,9}?{newspaper-endings})");

  private PressWords() {}

  /** Compiles a regular expression in which {@code {name}} stands for any word of that list. */
  public static Pattern pattern(String template) {
    return Pattern.compile(expand(template));
  }

  /** The regular expression with every {@code {name}} replaced by the words of that list. */
  public static String expand(String template) {
    return PLACEHOLDER.matcher(template).replaceAll(PressWords::alternatives);
  }

  /** The words of a list, in order. */
  public static List<String> words(String list) {
    List<String> words = LISTS.get(list);
    if (words == null) {
      throw new IllegalArgumentException("no such word list: " + list);
    }
    return words;
  }

  private static String alternatives(MatchResult placeholder) {
    return Matcher.quoteReplacement("(?:" + String.join("|", words(placeholder.group(1))) + ")");
  }

  static Map<String, List<String>> parse(List<String> lines) {
    Map<String, List<String>> lists = new HashMap<>();
    List<String> words = new ArrayList<>();
    for (String line : lines) {
      Matcher name = LIST_NAME.matcher(line);
      if (name.matches()) {
        words = new ArrayList<>();
        lists.put(name.group(1), words);
      } else {
        Stream.of(line.split("\\s+")).forEach(words::add);
      }
    }
    lists.replaceAll((name, list) -> List.copyOf(list));
    return lists;
  }

  /** The lines of a resource of this package, without comments and blank lines. */
  static List<String> lines(String resource) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                PressWords.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
