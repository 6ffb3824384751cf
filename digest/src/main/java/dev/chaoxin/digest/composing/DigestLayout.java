package dev.chaoxin.digest.composing;

import dev.chaoxin.digest.archive.ArchivedArticle;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;

/**
 * The dummy (版样) of a digest: which article stands where and why, by number. Readers with the same
 * dummy get the same digest.
 *
 * @param text one line each for language, count left, topics, then an article's number and the
 *     places of its topics; {@link #read} reads it
 */
public record DigestLayout(String text) {

  private static final String LINE = "\n";
  private static final String FIELD = "\t";

  static DigestLayout of(Digest digest) {
    Setting setting = new Setting(digest.language());
    for (Digest.Entry entry : digest.entries()) {
      setting.article(entry.article().id());
      entry.because().forEach(setting::because);
    }
    return setting.close(digest.left());
  }

  /** A dummy being set, from its top to its bottom. */
  static final class Setting {
    private final Locale language;
    private final List<String> topics = new ArrayList<>(4);
    private final StringBuilder lines = new StringBuilder(160);

    Setting(Locale language) {
      this.language = language;
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

    DigestLayout close(int left) {
      String head = language.toLanguageTag() + LINE + left + LINE + String.join(FIELD, topics);
      return new DigestLayout(lines.insert(0, head).toString());
    }
  }

  /** A number made from the day and the content: the same for the same. */
  public UUID fingerprint(LocalDate day) {
    ByteBuffer hash =
        ByteBuffer.wrap(sha256().digest((day + LINE + text).getBytes(StandardCharsets.UTF_8)));
    return new UUID(hash.getLong(), hash.getLong());
  }

  /**
   * The digest again.
   *
   * @param articles finds an article by its number; those that are gone are left out
   */
  public Digest read(LocalDate day, LongFunction<Optional<ArchivedArticle>> articles) {
    String[] lines = text.split(LINE, -1);
    String[] topics = lines[2].split(FIELD, -1);
    List<Digest.Entry> entries = new ArrayList<>();
    for (String line : Arrays.asList(lines).subList(3, lines.length)) {
      String[] fields = line.split(FIELD, -1);
      List<String> because = new ArrayList<>();
      for (int i = 1; i < fields.length; i++) {
        because.add(topics[Integer.parseInt(fields[i])]);
      }
      articles
          .apply(Long.parseLong(fields[0]))
          .ifPresent(article -> entries.add(new Digest.Entry(article, because)));
    }
    return new Digest(day, Locale.forLanguageTag(lines[0]), entries, Integer.parseInt(lines[1]));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
