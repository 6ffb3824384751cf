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
 * The dummy (版样) of a digest: which article stands where and why, by number. Readers with the same
 * dummy get the same digest, but for the number of articles left over, which is not in it.
 *
 * @param text one line each for language, length, topics; then a line for each article: its number
 *     and the places of its topics, or {@code +} and its number when it only is in the news as
 *     well; {@link #read} reads it
 */
public record DigestLayout(String text) {

  private static final String LINE = "\n";
  private static final String FIELD = "\t";
  private static final String ALSO = "+";
  private static final int HEAD = 3;

  static DigestLayout of(Digest digest) {
    Setting setting = new Setting(digest.language(), digest.length());
    for (Digest.Entry entry : digest.entries()) {
      setting.article(entry.article().id());
      entry.because().forEach(setting::because);
    }
    digest.also().forEach(article -> setting.also(article.id()));
    return setting.close();
  }

  /** A dummy being set, from its top to its bottom. */
  static final class Setting {
    private final String head;
    private final List<String> topics = new ArrayList<>(4);
    private final StringBuilder lines = new StringBuilder(160);

    Setting(Locale language, DigestPreferences.Length length) {
      this.head = language.toLanguageTag() + LINE + length + LINE;
    }

    void article(long id) {
      lines.append(LINE).append(id);
    }

    void because(String topic) {
      String wording = CleanText.line(topic);
      int at = topics.indexOf(wording);
      if (at < 0) {
        at = topics.size();
        topics.add(wording);
      }
      lines.append(FIELD).append(at);
    }

    void also(long id) {
      lines.append(LINE).append(ALSO).append(id);
    }

    DigestLayout close() {
      return new DigestLayout(lines.insert(0, head + String.join(FIELD, topics)).toString());
    }
  }

  /** Whether it says no more than that there was nothing to read. */
  public boolean note() {
    return text.lines().skip(HEAD).allMatch(line -> line.startsWith(ALSO));
  }

  /**
   * The digest again, without the number of omitted articles, which differs by reader.
   *
   * @param articles finds an article by its number; those that are gone are left out
   */
  public Digest read(LocalDate day, LongFunction<Optional<ArchivedArticle>> articles) {
    String[] lines = text.split(LINE, -1);
    String[] topics = lines[2].split(FIELD, -1);
    List<Digest.Entry> entries = new ArrayList<>();
    List<ArchivedArticle> also = new ArrayList<>();
    for (String line : Arrays.asList(lines).subList(HEAD, lines.length)) {
      if (line.startsWith(ALSO)) {
        articles.apply(Long.parseLong(line.substring(1))).ifPresent(also::add);
        continue;
      }
      String[] fields = line.split(FIELD, -1);
      List<String> because = new ArrayList<>();
      for (int i = 1; i < fields.length; i++) {
        because.add(topics[Integer.parseInt(fields[i])]);
      }
      articles
          .apply(Long.parseLong(fields[0]))
          .ifPresent(article -> entries.add(new Digest.Entry(article, because)));
    }
    return new Digest(
        day,
        Locale.forLanguageTag(lines[0]),
        length(lines[1]),
        entries,
        also,
        new OmittedCount.PerReader(0));
  }

  /** Dummies of an earlier time have the number left over in this place. */
  private static DigestPreferences.Length length(String line) {
    return Arrays.stream(DigestPreferences.Length.values())
        .filter(length -> length.name().equals(line))
        .findFirst()
        .orElse(DigestPreferences.DEFAULT.length());
  }
}
