package dev.chaoxin.digest.indexing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The names of one district: its places, offices, parks and companies, which no dictionary has.
 *
 * <p>Learned from the archive by {@link LexiconLearner}, kept as a text file that the operator may
 * edit, given to {@link ArticleIndexer#open(DistrictLexicon)} at the start and never changed while
 * it analyses. A line is {@code word}, or {@code word}, a tab and {@code place}, {@code
 * organisation}, {@code person} or {@code term}; a line that starts with {@code !} refuses a word
 * for good; what follows a {@code #} is a remark.
 */
public final class DistrictLexicon {

  /** A lexicon without a word. */
  public static final DistrictLexicon EMPTY = new DistrictLexicon(Map.of(), Set.of());

  private static final String REFUSAL = "!";

  private final Map<String, Keyword.Kind> words;
  private final Set<String> refused;

  DistrictLexicon(Map<String, Keyword.Kind> words, Collection<String> refused) {
    this.words = new TreeMap<>(words);
    this.refused = new TreeSet<>(refused);
    this.words.keySet().removeAll(this.refused);
  }

  /**
   * Reads the operator's file; a line that cannot be a word is passed over.
   *
   * @throws UncheckedIOException when it cannot be read
   */
  public static DistrictLexicon read(Reader file) {
    Map<String, Keyword.Kind> words = new LinkedHashMap<>();
    Set<String> refused = new TreeSet<>();
    for (String line : new BufferedReader(file).lines().toList()) {
      int remark = line.indexOf('#');
      String entry = (remark < 0 ? line : line.substring(0, remark)).strip();
      if (entry.startsWith(REFUSAL)) {
        refused.add(entry.substring(1).strip());
        continue;
      }
      int tab = entry.indexOf('\t');
      String word = tab < 0 ? entry : entry.substring(0, tab).strip();
      if (word.length() > 1) {
        words.put(word, tab < 0 ? Keyword.Kind.TERM : kind(entry.substring(tab + 1).strip()));
      }
    }
    return new DistrictLexicon(words, refused);
  }

  private static Keyword.Kind kind(String name) {
    for (Keyword.Kind kind : Keyword.Kind.values()) {
      if (kind.name().equalsIgnoreCase(name)) {
        return kind;
      }
    }
    return Keyword.Kind.TERM;
  }

  /**
   * Writes it as {@link #read} reads it.
   *
   * @throws IOException when it cannot be written
   */
  public void write(Writer file) throws IOException {
    file.write("# word, tab, kind; a line that starts with ! refuses a word for good\n");
    for (Map.Entry<String, Keyword.Kind> word : words.entrySet()) {
      file.write(word.getKey() + "\t" + word.getValue().name().toLowerCase(Locale.ROOT) + "\n");
    }
    for (String word : refused) {
      file.write(REFUSAL + word + "\n");
    }
  }

  /** This one with the other's words added; what either refuses stays out, kinds of this win. */
  public DistrictLexicon with(DistrictLexicon other) {
    Map<String, Keyword.Kind> both = new TreeMap<>(other.words);
    both.putAll(words);
    Set<String> neither = new TreeSet<>(refused);
    neither.addAll(other.refused);
    return new DistrictLexicon(both, neither);
  }

  /** Its words, in the order of code points. */
  public List<String> words() {
    return List.copyOf(words.keySet());
  }

  /** What the word names, when it is one of the lexicon's. */
  public Optional<Keyword.Kind> kind(CharSequence word) {
    return Optional.ofNullable(words.get(word.toString()));
  }
}
