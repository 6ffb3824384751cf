package dev.chaoxin.digest.indexing.words;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;

/**
 * Prior knowledge about words: the document frequency of each in some 78,000 general news reports,
 * and the word lists it is on.
 *
 * <p>The table is an open-addressing hash table written by hand, because one int per word (two
 * megabytes) stays in the processor's cache and a general hash map does not: a 21-bit fingerprint
 * of the word (one unknown string in 700,000 is mistaken for a word), a bit for being on a list,
 * and the document frequency in ten bits, exact below 128 and to one part in 64 above. An entry
 * that was looked up is kept with its word ({@link Token#vocabularyEntry}).
 */
public final class Vocabulary {

  /** The word lists, each a resource of {@link WordLists}. */
  public enum WordList {
    OFFICIAL(0, "official-words.txt"),
    ORGANISATION_ENDING(1, "organisation-endings.txt"),
    KNOWN_ORGANISATION(2, "known-organisations.txt"),
    ROLE(3, "roles.txt"),
    EVENT_VERB(4, "event-verbs.txt"),
    SENTENCE_OPENER(5, "sentence-openers.txt");

    private final String resource;
    private final int bit;

    WordList(int number, String resource) {
      this.resource = resource;
      bit = 1 << (FREQUENCY_BITS + number);
    }
  }

  private static final String RESOURCE = "document-frequencies.tsv.gz";

  /** The resource omits words in fewer reports. */
  private static final int MIN_DOCUMENT_FREQUENCY = 5;

  /** The general reports together weigh as much as this many articles of the newspaper. */
  private static final double BACKGROUND_WEIGHT = 100;

  private static final int FREQUENCY_BITS = 10;
  private static final int FREQUENCY_CODES = 1 << FREQUENCY_BITS;
  private static final int LISTED_BIT = FREQUENCY_CODES;
  private static final int FINGERPRINT_SHIFT = FREQUENCY_BITS + 1;
  private static final int SLOTS = 1 << 19;

  /** Frequencies below this are stored exactly. */
  private static final int EXACT_BELOW = 128;

  /** A vocabulary without words, for callers that only need word boundaries. */
  static final Vocabulary EMPTY = new Vocabulary(1);

  private final int[] table;
  private final int mask;
  private final float[] inverseDocumentFrequencies = new float[FREQUENCY_CODES];
  private final Long2IntOpenHashMap listBits = new Long2IntOpenHashMap();

  private Vocabulary(int slots) {
    table = new int[slots];
    mask = slots - 1;
  }

  static Vocabulary open() {
    return open(PlaceFrequencies.EMPTY);
  }

  /** The vocabulary of one newspaper: places it mentions all the time count as common words. */
  public static Vocabulary open(PlaceFrequencies places) {
    Vocabulary vocabulary = new Vocabulary(SLOTS);
    int reports = vocabulary.readFrequencies();
    places
        .counts()
        .forEach(
            (word, articles) ->
                vocabulary.addLocalFrequency(word, articles, places.articles(), reports));
    for (WordList list : WordList.values()) {
      for (String word : WordLists.read(list.resource)) {
        long hash = hash(word, 0, word.length());
        vocabulary.table[vocabulary.claimSlot(hash)] |= LISTED_BIT;
        vocabulary.listBits.mergeInt(hash, list.bit, (one, other) -> one | other);
      }
    }
    return vocabulary;
  }

  /** The entry of the string; 0 if it has none. */
  public int lookUp(String text, int from, int to) {
    return lookUp(hash(text, from, to));
  }

  /** The entry of the string with this hash; 0 if it has none. */
  int lookUp(long hash) {
    int slot = slot(hash);
    for (int entry = table[slot]; entry != 0; entry = table[slot]) {
      if (entry >>> FINGERPRINT_SHIFT == fingerprint(hash)) {
        int code = entry & FREQUENCY_CODES - 1;
        return (entry & LISTED_BIT) == 0 ? code : code | listBits.get(hash);
      }
      slot = (slot + 1) & mask;
    }
    return 0;
  }

  /** The number of reports with this word; 0 if below the minimum. */
  public int documentFrequency(String word) {
    return documentFrequency(lookUp(word, 0, word.length()));
  }

  /** The document frequency in an entry. */
  public static int documentFrequency(int entry) {
    int code = entry & FREQUENCY_CODES - 1;
    return code < EXACT_BELOW ? code : (64 + code % 64) << (code / 64 - 1);
  }

  private static int encode(int reports) {
    if (reports < EXACT_BELOW) {
      return reports;
    }
    int doublings = 25 - Integer.numberOfLeadingZeros(reports);
    return 64 * (doublings + 1) + (reports >>> doublings) - 64;
  }

  /** Whether the word of an entry is on the list. */
  public static boolean isListedAs(int entry, WordList list) {
    return (entry & list.bit) != 0;
  }

  /** ln(reports / document frequency); unknown words count as the rarest known ones. */
  public double inverseDocumentFrequency(int entry) {
    return inverseDocumentFrequencies[entry & FREQUENCY_CODES - 1];
  }

  /** Raises the document frequency of a word that is more frequent in the newspaper. */
  private void addLocalFrequency(String word, int articles, int allArticles, int reports) {
    double elsewhere = (double) documentFrequency(word) / reports;
    double share = (BACKGROUND_WEIGHT * elsewhere + articles) / (BACKGROUND_WEIGHT + allArticles);
    if (share > elsewhere) {
      int slot = claimSlot(hash(word, 0, word.length()));
      table[slot] =
          (table[slot] & -FREQUENCY_CODES) | encode((int) Math.min(reports, share * reports));
    }
  }

  /**
   * Reads the number of reports, then lines of a word, a tab and its document frequency.
   *
   * @return the number of reports
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
    int reports = 0;
    while (lines[at] != '\n') {
      reports = reports * 10 + lines[at++] - '0';
    }
    for (int code = 0; code < FREQUENCY_CODES; code++) {
      inverseDocumentFrequencies[code] =
          (float)
              Math.log(
                  (double) reports / Math.max(MIN_DOCUMENT_FREQUENCY, documentFrequency(code)));
    }
    at++;
    while (at < lines.length) {
      at = readLine(lines, at);
    }
    return reports;
  }

  /** Hashes the word from its UTF-8 bytes: making 260,000 strings would delay the start. */
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

  /** The slot of the word: the one it has, or a free one marked with its fingerprint. */
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
