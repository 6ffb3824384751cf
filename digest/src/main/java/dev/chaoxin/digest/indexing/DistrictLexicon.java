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
 * Immutable lexicon of a district's places, offices, parks and companies, which no dictionary has;
 * learned from the archive by {@link LexiconLearner} and edited by the operator.
 *
 * <p>File format, per line: a word, or a word, a tab and {@code place}, {@code organisation},
 * {@code person} or {@code term}; {@code !} and a word to exclude it permanently; comments after
 * {@code #}.
 */
public final class DistrictLexicon {

  /** The lexicon without words. */
  public static final DistrictLexicon EMPTY = new DistrictLexicon(Map.of(), Set.of());

  private static final String EXCLUSION = "!";

  private final Map<String, Keyword.Kind> words;
  private final Set<String> excluded;

  DistrictLexicon(Map<String, Keyword.Kind> words, Collection<String> excluded) {
    this.words = new TreeMap<>(words);
    this.excluded = new TreeSet<>(excluded);
    this.words.keySet().removeAll(this.excluded);
  }

  /**
   * Reads the file format; words of one character are skipped.
   *
   * @throws UncheckedIOException if the file cannot be read
   */
  public static DistrictLexicon read(Reader file) {
    Map<String, Keyword.Kind> words = new LinkedHashMap<>();
    Set<String> excluded = new TreeSet<>();
    for (String line : new BufferedReader(file).lines().toList()) {
      int comment = line.indexOf('#');
      String entry = (comment < 0 ? line : line.substring(0, comment)).strip();
      if (entry.startsWith(EXCLUSION)) {
        excluded.add(entry.substring(1).strip());
        continue;
      }
      int tab = entry.indexOf('\t');
      String word = tab < 0 ? entry : entry.substring(0, tab).strip();
      if (word.length() > 1) {
        words.put(word, tab < 0 ? Keyword.Kind.TERM : kind(entry.substring(tab + 1).strip()));
      }
    }
    return new DistrictLexicon(words, excluded);
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
   * Writes the format that {@link #read} reads.
   *
   * @throws IOException if the file cannot be written
   */
  public void write(Writer file) throws IOException {
    file.write("# word, tab, kind; a line that starts with ! excludes a word permanently\n");
    for (Map.Entry<String, Keyword.Kind> word : words.entrySet()) {
      file.write(word.getKey() + "\t" + word.getValue().name().toLowerCase(Locale.ROOT) + "\n");
    }
    for (String word : excluded) {
      file.write(EXCLUSION + word + "\n");
    }
  }

  /** The words of both; exclusions of either apply, and the kinds of this one take precedence. */
  public DistrictLexicon with(DistrictLexicon other) {
    Map<String, Keyword.Kind> both = new TreeMap<>(other.words);
    both.putAll(words);
    Set<String> bothExcluded = new TreeSet<>(excluded);
    bothExcluded.addAll(other.excluded);
    return new DistrictLexicon(both, bothExcluded);
  }

  /** The words in code point order. */
  public List<String> words() {
    return List.copyOf(words.keySet());
  }

  /** The kind of a word; empty if it is not in the lexicon. */
  public Optional<Keyword.Kind> kind(CharSequence word) {
    return Optional.ofNullable(words.get(word.toString()));
  }
}
