package dev.chaoxin.digest.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/** Looks up terms of one field; lists are ordered by document frequency, highest first. */
final class TermDictionary {

  /** Of more terms than this only the first are considered. */
  private static final int MAX_VISITED = 4_096;

  private final String field;
  private final Optional<Terms> terms;

  /** Largest segment first: it is the likeliest to contain a term. */
  private final List<LeafReaderContext> leaves;

  private final List<TermsEnum> segments = new ArrayList<>();

  TermDictionary(IndexReader reader, String field) throws IOException {
    this.field = field;
    this.leaves = new ArrayList<>(reader.leaves());
    leaves.sort(Comparator.comparingInt(leaf -> -leaf.reader().maxDoc()));
    this.terms = Optional.ofNullable(MultiTerms.getTerms(reader, field));
  }

  private record Entry(String text, int docFreq) {}

  /** Whether any article contains the term. */
  boolean contains(String term) throws IOException {
    if (segments.isEmpty()) {
      for (LeafReaderContext leaf : leaves) {
        Terms of = leaf.reader().terms(field);
        if (of != null) {
          segments.add(of.iterator());
        }
      }
    }
    BytesRef wanted = new BytesRef(term);
    for (TermsEnum part : segments) {
      if (part.seekExact(wanted)) {
        return true;
      }
    }
    return false;
  }

  List<String> withPrefix(String beginning, int limit) throws IOException {
    if (terms.isEmpty()) {
      return List.of();
    }
    BytesRef prefix = new BytesRef(beginning);
    TermsEnum each = terms.get().iterator();
    List<Entry> entries = new ArrayList<>();
    if (each.seekCeil(prefix) != TermsEnum.SeekStatus.END) {
      BytesRef term = each.term();
      while (term != null
          && entries.size() < MAX_VISITED
          && StringHelper.startsWith(term, prefix)) {
        entries.add(new Entry(term.utf8ToString(), each.docFreq()));
        term = each.next();
      }
    }
    return mostFrequent(entries, limit);
  }

  /** The terms that an automaton accepts. */
  List<String> matching(Automaton automaton, int limit) throws IOException {
    return terms.isEmpty()
        ? List.of()
        : collect(new CompiledAutomaton(automaton).getTermsEnum(terms.get()), limit);
  }

  /** The terms at most one edit away: substitution, insertion, deletion or transposition. */
  List<String> oneEditFrom(String term, int limit) throws IOException {
    return terms.isEmpty()
        ? List.of()
        : collect(new FuzzyTermsEnum(terms.get(), new Term(field, term), 1, 0, true), limit);
  }

  private static List<String> collect(TermsEnum each, int limit) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (BytesRef term = each.next();
        term != null && entries.size() < MAX_VISITED;
        term = each.next()) {
      entries.add(new Entry(term.utf8ToString(), each.docFreq()));
    }
    return mostFrequent(entries, limit);
  }

  private static List<String> mostFrequent(List<Entry> entries, int limit) {
    return entries.stream()
        .sorted(Comparator.comparingInt(Entry::docFreq).reversed().thenComparing(Entry::text))
        .limit(limit)
        .map(Entry::text)
        .toList();
  }
}
