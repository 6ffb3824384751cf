package dev.chaoxin.digest.indexing.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * What is known of a word before an article is read: in how many of some 78,000 ordinary news
 * reports it stands, and on which of our word lists.
 *
 * <p>An open-addressed table of one int a word, two megabytes in all, so that it stays near the
 * processor: 21 bits that tell the word (one unknown string in 700,000 is taken for one), one that
 * says whether it is on a list, and ten for the reports, exact below 128 and to one in 64 above.
 * What was found is kept with the word ({@link Token#vocabularyEntry}).
 */
public final class Vocabulary {

  /** Our word lists, by what stands on them. */
  public enum WordList {
    OFFICIAL(0, "official-words.txt"),
    ORGANISATION_ENDING(1, "organisation-endings.txt"),
    KNOWN_ORGANISATION(2, "known-organisations.txt"),
    ROLE(3, "roles.txt"),
    EVENT_VERB(4, "event-verbs.txt"),
    SENTENCE_OPENER(5, "sentence-openers.txt");

    private final String resource;
    private final int bit;

    WordList(int number, String list) {
      this.resource = list;
      bit = 1 << (FREQUENCY_BITS + number);
    }
  }

  private static final String RESOURCE = "document-frequencies.tsv.gz";

  /** The table keeps words of this many reports and more. */
  private static final int MIN_DOCUMENT_FREQUENCY = 5;

  /** The reports weigh as much as so many articles of the newspaper. */
  private static final double BACKGROUND_WEIGHT = 100;

  private static final int FREQUENCY_BITS = 10;
  private static final int FREQUENCY_CODES = 1 << FREQUENCY_BITS;
  private static final int LISTED_BIT = FREQUENCY_CODES;
  private static final int FINGERPRINT_SHIFT = FREQUENCY_BITS + 1;
  private static final int SLOTS = 1 << 19;

  /** Reports below this are kept exactly. */
  private static final int EXACT_BELOW = 128;

  /** Knows nothing: for those who only ask where words begin and end. */
  static final Vocabulary EMPTY = new Vocabulary(1);

  private final int[] table;
  private final int mask;
  private final float[] inverseDocumentFrequencies = new float[FREQUENCY_CODES];
  private final Map<Long, Integer> listBits = new HashMap<>();

  private Vocabulary(int slots) {
    table = new int[slots];
    mask = slots - 1;
  }

  static Vocabulary open() {
    return open(PlaceFrequencies.EMPTY);
  }

  /** The vocabulary of one newspaper: words that it uses all the time are common ones. */
  public static Vocabulary open(PlaceFrequencies usage) {
    Vocabulary vocabulary = new Vocabulary(SLOTS);
    int all = vocabulary.readFrequencies();
    usage
        .counts()
        .forEach((word, articles) -> vocabulary.addLocalFrequency(word, articles, usage, all));
    for (WordList mark : WordList.values()) {
      for (String word : WordLists.read(mark.resource)) {
        long hash = hash(word, 0, word.length());
        vocabulary.table[vocabulary.claimSlot(hash)] |= LISTED_BIT;
        vocabulary.listBits.merge(hash, mark.bit, (one, other) -> one | other);
      }
    }
    return vocabulary;
  }

  /** What is known of the string; 0 when nothing is. */
  public int lookUp(String text, int from, int to) {
    return lookUp(hash(text, from, to));
  }

  /** What is known of the string with this hash; 0 when nothing is. */
  int lookUp(long hash) {
    int slot = slot(hash);
    for (int entry = table[slot]; entry != 0; entry = table[slot]) {
      if (entry >>> FINGERPRINT_SHIFT == fingerprint(hash)) {
        int code = entry & FREQUENCY_CODES - 1;
        return (entry & LISTED_BIT) == 0 ? code : code | listBits.getOrDefault(hash, 0);
      }
      slot = (slot + 1) & mask;
    }
    return 0;
  }

  /** The number of reports with this word; 0 when it was in fewer than the table keeps. */
  public int documentFrequency(String word) {
    return documentFrequency(lookUp(word, 0, word.length()));
  }

  public static int documentFrequency(int known) {
    int code = known & FREQUENCY_CODES - 1;
    return code < EXACT_BELOW ? code : (64 + code % 64) << (code / 64 - 1);
  }

  private static int encode(int reports) {
    if (reports < EXACT_BELOW) {
      return reports;
    }
    int doublings = 25 - Integer.numberOfLeadingZeros(reports);
    return 64 * (doublings + 1) + (reports >>> doublings) - 64;
  }

  public static boolean isListedAs(int known, WordList mark) {
    return (known & mark.bit) != 0;
  }

  /** ln(N / reports); words the table does not keep count as the rarest it keeps. */
  public double inverseDocumentFrequency(int known) {
    return inverseDocumentFrequencies[known & FREQUENCY_CODES - 1];
  }

  /** Weighs what the newspaper does against what the reports do, as so many of its articles. */
  private void addLocalFrequency(String word, int articles, PlaceFrequencies usage, int all) {
    double elsewhere = (double) documentFrequency(word) / all;
    double share =
        (BACKGROUND_WEIGHT * elsewhere + articles) / (BACKGROUND_WEIGHT + usage.articles());
    if (share > elsewhere) {
      int slot = claimSlot(hash(word, 0, word.length()));
      table[slot] = (table[slot] & -FREQUENCY_CODES) | encode((int) Math.min(all, share * all));
    }
  }

  /**
   * Reads lines of a word, a tab and its number.
   *
   * @return the number of all reports, which is the first line
   */
  private int readFrequencies() {
    byte[] lines;
    try (InputStream bytes =
        new GZIPInputStream(Vocabulary.class.getResourceAsStream(RESOURCE), 1 << 16)) {
      lines = bytes.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int at = 0;
    int all = 0;
    while (lines[at] != '\n') {
      all = all * 10 + lines[at++] - '0';
    }
    for (int code = 0; code < FREQUENCY_CODES; code++) {
      inverseDocumentFrequencies[code] =
          (float)
              Math.log((double) all / Math.max(MIN_DOCUMENT_FREQUENCY, documentFrequency(code)));
    }
    at++;
    while (at < lines.length) {
      at = readLine(lines, at);
    }
    return all;
  }

  /** The words are hashed as they come: 260,000 strings would cost the first answer its time. */
  private int readLine(byte[] lines, int from) {
    int at = from;
    long hash = SEED;
    while (lines[at] != '\t') {
      int b = lines[at];
      if (b >= 0) {
        hash = hashStep(hash, (char) b);
        at++;
      } else if (b < (byte) 0xE0) {
        hash = hashStep(hash, (char) ((b & 0x1F) << 6 | (lines[at + 1] & 0x3F)));
        at += 2;
      } else if (b < (byte) 0xF0) {
        int high = (b & 0x0F) << 12 | (lines[at + 1] & 0x3F) << 6;
        hash = hashStep(hash, (char) (high | (lines[at + 2] & 0x3F)));
        at += 3;
      } else {
        int high = (b & 0x07) << 18 | (lines[at + 1] & 0x3F) << 12;
        int point = high | (lines[at + 2] & 0x3F) << 6 | (lines[at + 3] & 0x3F);
        hash =
            hashStep(hashStep(hash, Character.highSurrogate(point)), Character.lowSurrogate(point));
        at += 4;
      }
    }
    int reports = 0;
    for (at++; at < lines.length && lines[at] != '\n'; at++) {
      reports = reports * 10 + lines[at] - '0';
    }
    table[claimSlot(finishHash(hash))] |= encode(reports);
    return at + 1;
  }

  /** The slot of the word, its own or a free one. */
  private int claimSlot(long hash) {
    int slot = slot(hash);
    while (table[slot] != 0 && table[slot] >>> FINGERPRINT_SHIFT != fingerprint(hash)) {
      slot = (slot + 1) & mask;
    }
    table[slot] |= fingerprint(hash) << FINGERPRINT_SHIFT;
    return slot;
  }

  private static final long SEED = 0xcbf29ce484222325L;

  private static long hashStep(long hash, char c) {
    return (hash ^ c) * 0x100000001b3L;
  }

  private static long finishHash(long hash) {
    long mixed = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    return mixed ^ (mixed >>> 33);
  }

  static long hash(String text, int from, int to) {
    long hash = SEED;
    for (int i = from; i < to; i++) {
      hash = hashStep(hash, text.charAt(i));
    }
    return finishHash(hash);
  }

  private int slot(long hash) {
    return (int) (hash >>> 32) & mask;
  }

  private static int fingerprint(long hash) {
    return (int) hash >>> FINGERPRINT_SHIFT | 1;
  }
}
