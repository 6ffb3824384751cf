package dev.chaoxin.digest.search;

import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.paper.Article;
import dev.chaoxin.digest.search.SearchResult.Highlight;
import dev.chaoxin.digest.search.SearchResult.Snippet;
import dev.chaoxin.digest.search.query.CjkBigramTokenizer;
import dev.chaoxin.digest.search.query.CjkBigramTokenizer.Token;
import dev.chaoxin.digest.search.query.SearchQuery;
import dev.chaoxin.subscriptions.topics.Folding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Extracts the sentence of an article that matches a query best, and highlights the words in it.
 */
final class SnippetExtractor {

  /** A longer sentence is shortened to this many characters around its first highlight. */
  static final int MAX_LENGTH = 120;

  private static final String SENTENCE_ENDS = "。！？!?；;\n";
  private static final String CLOSING_MARKS = "”’」』）)》";

  private final List<List<Token>> words;

  SnippetExtractor(List<SearchQuery.Word> words) {
    this.words = words.stream().map(SearchQuery.Word::tokens).filter(p -> !p.isEmpty()).toList();
  }

  Snippet extract(ArchivedArticle archived) {
    Article article = archived.article();
    List<String> sentences = new ArrayList<>();
    article.paragraphs().forEach(p -> sentences.addAll(sentences(p)));
    sentences.addAll(article.crossheads());
    sentences.addAll(ArticleDocument.headings(archived));
    article.dateline().ifPresent(sentences::add);
    String best = sentences.isEmpty() ? "" : sentences.get(0);
    int bestCount = 0;
    for (String sentence : sentences) {
      int found = countMatches(sentence);
      if (found > bestCount) {
        bestCount = found;
        best = sentence;
      }
      if (found == words.size()) {
        break;
      }
    }
    return shorten(best, highlights(best));
  }

  /** The sentences of a paragraph, with their final punctuation. */
  static List<String> sentences(String paragraph) {
    List<String> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < paragraph.length(); i++) {
      if (SENTENCE_ENDS.indexOf(paragraph.charAt(i)) < 0) {
        continue;
      }
      int end = i + 1;
      while (end < paragraph.length() && CLOSING_MARKS.indexOf(paragraph.charAt(end)) >= 0) {
        end++;
      }
      add(paragraph.substring(start, end), sentences);
      start = end;
      i = end - 1;
    }
    add(paragraph.substring(start), sentences);
    return sentences;
  }

  private static void add(String sentence, List<String> to) {
    if (!sentence.isBlank()) {
      to.add(sentence.strip());
    }
  }

  private int countMatches(String sentence) {
    String folded = Folding.fold(sentence);
    List<List<Token>> possible = words.stream().filter(word -> mayMatch(folded, word)).toList();
    if (possible.isEmpty()) {
      return 0;
    }
    List<Token> tokens = CjkBigramTokenizer.tokenize(sentence);
    int found = 0;
    for (List<Token> word : possible) {
      for (int at = 0; at < tokens.size(); at++) {
        if (matchesAt(word, tokens, at)) {
          found++;
          break;
        }
      }
    }
    return found;
  }

  /**
   * Whether the first character of every token occurs: a cheap test that rules out most sentences.
   */
  private static boolean mayMatch(String folded, List<Token> word) {
    for (Token token : word) {
      if (folded.indexOf(token.term().codePointAt(0)) < 0) {
        return false;
      }
    }
    return true;
  }

  private List<Highlight> highlights(String sentence) {
    List<Token> tokens = CjkBigramTokenizer.tokenize(sentence);
    Set<Integer> highlighted = new HashSet<>();
    for (List<Token> word : words) {
      for (int at = 0; at < tokens.size(); at++) {
        if (matchesAt(word, tokens, at)) {
          for (int i = 0; i < word.size(); i++) {
            highlighted.add(at + i);
          }
        }
      }
    }
    List<Highlight> highlights = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (!highlighted.contains(i)) {
        continue;
      }
      int start = tokens.get(i).start();
      while (highlighted.contains(i + 1) && tokens.get(i + 1).gap() == 0) {
        i++;
      }
      highlights.add(new Highlight(start, tokens.get(i).end()));
    }
    return highlights;
  }

  private static boolean matchesAt(List<Token> word, List<Token> in, int at) {
    if (at + word.size() > in.size()) {
      return false;
    }
    for (int i = 0; i < word.size(); i++) {
      Token wanted = word.get(i);
      Token found = in.get(at + i);
      boolean last = i == word.size() - 1;
      boolean begins = last && wanted.unigram() && found.term().startsWith(wanted.term());
      if ((i > 0 && wanted.gap() != found.gap())
          || !(begins || wanted.term().equals(found.term()))) {
        return false;
      }
    }
    return true;
  }

  private static Snippet shorten(String sentence, List<Highlight> highlights) {
    if (sentence.length() <= MAX_LENGTH) {
      return new Snippet(sentence, highlights);
    }
    int first = highlights.isEmpty() ? 0 : highlights.get(0).start();
    int start = Math.max(0, Math.min(first - MAX_LENGTH / 4, sentence.length() - MAX_LENGTH));
    int end = Math.min(sentence.length(), start + MAX_LENGTH);
    if (start > 0 && Character.isLowSurrogate(sentence.charAt(start))) {
      start--;
    }
    if (end < sentence.length() && Character.isLowSurrogate(sentence.charAt(end))) {
      end--;
    }
    String before = start > 0 ? "…" : "";
    String after = end < sentence.length() ? "…" : "";
    int shift = before.length() - start;
    int from = start;
    int upTo = end;
    List<Highlight> kept =
        highlights.stream()
            .filter(m -> m.start() >= from && m.start() < upTo)
            .map(m -> new Highlight(m.start() + shift, Math.min(m.end(), upTo) + shift))
            .toList();
    return new Snippet(before + sentence.substring(start, end) + after, kept);
  }
}
