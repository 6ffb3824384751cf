package dev.chaoxin.digest.composing;

import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.subscriptions.DigestPreferences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * The layout of a digest: article ids in their order, each with the topics it matches. Readers with
 * the same layout get the same digest except for the number of omitted articles.
 *
 * @param text one line each for language, length and topics; then one line per article: its id and
 *     the indexes of its topics, or {@code +} and its id for an article of the day that matches
 *     none; parsed by {@link #toDigest}
 */
public record DigestLayout(String text) {

  private static final String LINE_SEPARATOR = "\n";
  private static final String FIELD_SEPARATOR = "\t";
  private static final String ALSO_PREFIX = "+";
  private static final int HEADER_LINES = 3;

  static DigestLayout of(Digest digest) {
    Builder builder = new Builder(digest.language(), digest.length());
    for (Digest.Entry entry : digest.entries()) {
      builder.article(entry.article().id());
      entry.matchedTopics().forEach(builder::matchedTopic);
    }
    digest.also().forEach(article -> builder.also(article.id()));
    return builder.build();
  }

  /** Builds a layout from top to bottom. */
  static final class Builder {
    private final String head;
    private final List<String> topics = new ArrayList<>(4);
    private final StringBuilder lines = new StringBuilder(160);

    Builder(Locale language, DigestPreferences.Length length) {
      this.head = language.toLanguageTag() + LINE_SEPARATOR + length + LINE_SEPARATOR;
    }

    void article(long id) {
      lines.append(LINE_SEPARATOR).append(id);
    }

    void matchedTopic(String topic) {
      String wording = singleLine(topic);
      int at = topics.indexOf(wording);
      if (at < 0) {
        at = topics.size();
        topics.add(wording);
      }
      lines.append(FIELD_SEPARATOR).append(at);
    }

    void also(long id) {
      lines.append(LINE_SEPARATOR).append(ALSO_PREFIX).append(id);
    }

    DigestLayout build() {
      return new DigestLayout(
          lines.insert(0, head + String.join(FIELD_SEPARATOR, topics)).toString());
    }
  }

  /** The text without line and field separators. */
  private static String singleLine(String text) {
    return text.replace("\r", "").replace('\n', ' ').replace('\t', ' ').strip();
  }

  /** Whether no article matches a topic. */
  public boolean hasNoEntries() {
    return text.lines().skip(HEADER_LINES).allMatch(line -> line.startsWith(ALSO_PREFIX));
  }

  /**
   * Rebuilds the digest, without the number of omitted articles, which differs by reader.
   *
   * @param articles finds an article by its id; missing ones are left out
   */
  public Digest toDigest(LocalDate day, LongFunction<Optional<ArchivedArticle>> articles) {
    String[] lines = text.split(LINE_SEPARATOR, -1);
    String[] topics = lines[2].split(FIELD_SEPARATOR, -1);
    List<Digest.Entry> entries = new ArrayList<>();
    List<ArchivedArticle> also = new ArrayList<>();
    for (String line : Arrays.asList(lines).subList(HEADER_LINES, lines.length)) {
      if (line.startsWith(ALSO_PREFIX)) {
        articles.apply(Long.parseLong(line.substring(1))).ifPresent(also::add);
        continue;
      }
      String[] fields = line.split(FIELD_SEPARATOR, -1);
      List<String> matchedTopics = new ArrayList<>();
      for (int i = 1; i < fields.length; i++) {
        matchedTopics.add(topics[Integer.parseInt(fields[i])]);
      }
      articles
          .apply(Long.parseLong(fields[0]))
          .ifPresent(article -> entries.add(new Digest.Entry(article, matchedTopics)));
    }
    return new Digest(
        day,
        Locale.forLanguageTag(lines[0]),
        length(lines[1]),
        entries,
        also,
        new OmittedCount.PerReader(0));
  }

  /** An unknown value means the default length. */
  private static DigestPreferences.Length length(String line) {
    return Arrays.stream(DigestPreferences.Length.values())
        .filter(length -> length.name().equals(line))
        .findFirst()
        .orElse(DigestPreferences.DEFAULT.length());
  }
}
