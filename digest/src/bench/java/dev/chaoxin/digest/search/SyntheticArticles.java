package dev.chaoxin.digest.search;

import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.archive.IssueLabel;
import dev.chaoxin.digest.indexing.ArticleIndex;
import dev.chaoxin.digest.indexing.ArticleIndexer;
import dev.chaoxin.digest.indexing.Keyword;
import dev.chaoxin.digest.paper.Article;
import dev.chaoxin.digest.paper.ArticleKind;
import dev.chaoxin.digest.paper.LineSpan;
import dev.chaoxin.digest.reading.IssueReader;
import dev.chaoxin.digest.reading.IssueReading;
import dev.chaoxin.digest.source.SourceReader;
import dev.chaoxin.digest.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * As many articles as wanted, resampled from the sentences of the sample issues, with the digits
 * and the names changed and some characters exchanged. The same number gives the same article.
 */
final class SyntheticArticles {

  private static final String SURNAMES = "林何苏陈周吴郑王冯蒋沈韩杨朱秦许吕施张孔曹严华金魏陶姜谢邹喻";
  private static final String GIVEN = "望舒见川晚棠一鸣子安若水清远知行云帆思齐明哲静姝嘉树秉文婉如怀瑾海平立新";

  private final List<String> sentences = new ArrayList<>();
  private final List<String> headlines = new ArrayList<>();
  private final List<String> keywords = new ArrayList<>();
  private final List<String> people = new ArrayList<>();

  SyntheticArticles(Path seeds) throws IOException {
    ArticleIndexer indexer = ArticleIndexer.open();
    try (Stream<Path> files = Files.list(seeds)) {
      for (Path file : files.sorted().toList()) {
        SourceText text =
            (SourceText)
                new SourceReader().open(file.getFileName().toString(), Files.readAllBytes(file));
        for (IssueReading reading : new IssueReader().read(text)) {
          reading.issue().articles().forEach(article -> take(article, indexer.index(article)));
        }
      }
    }
  }

  private void take(Article article, ArticleIndex index) {
    article.headline().ifPresent(headlines::add);
    article.paragraphs().forEach(p -> sentences.addAll(SnippetExtractor.sentences(p)));
    for (Keyword keyword : index.keywords()) {
      (keyword.kind() == Keyword.Kind.PERSON ? people : keywords).add(keyword.text());
    }
  }

  /** What readers type: names, words and pieces of sentences, a third of the times two words. */
  List<String> queries(int many) {
    Random random = new Random(7);
    List<String> queries = new ArrayList<>();
    while (queries.size() < many) {
      String query = word(random);
      queries.add(random.nextInt(3) == 0 ? query + " " + keyword(random) : query);
    }
    return queries;
  }

  /** So many different words: names, terms, pieces of headlines and sentences. */
  List<String> words(int many) {
    Random random = new Random(11);
    Set<String> words = new LinkedHashSet<>();
    while (words.size() < many) {
      words.add(word(random));
    }
    return List.copyOf(words);
  }

  private String word(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> keyword(random);
      case 1 -> name(random);
      case 2 -> piece(headlines, random);
      default -> piece(sentences, random);
    };
  }

  private String keyword(Random random) {
    return keywords.get(random.nextInt(keywords.size()));
  }

  private static String piece(List<String> of, Random random) {
    while (true) {
      String text = of.get(random.nextInt(of.size()));
      int length = 2 + random.nextInt(4);
      int start = random.nextInt(Math.max(1, text.length() - length));
      String piece = text.substring(start, Math.min(text.length(), start + length));
      if (piece.length() > 1 && piece.codePoints().allMatch(Character::isIdeographic)) {
        return piece;
      }
    }
  }

  ArchivedArticle article(int number) {
    Random random = new Random(number);
    String name = name(random);
    List<String> paragraphs = new ArrayList<>();
    int length = 300 + random.nextInt(1_100);
    int written = 0;
    while (written < length) {
      StringBuilder paragraph = new StringBuilder();
      for (int i = 0; i < 3; i++) {
        paragraph.append(vary(sentences.get(random.nextInt(sentences.size())), name, random));
      }
      paragraphs.add(paragraph.toString());
      written += paragraph.length();
    }
    String headline = vary(headlines.get(random.nextInt(headlines.size())), name, random);
    List<Keyword> card = new ArrayList<>();
    card.add(new Keyword(name, Keyword.Kind.PERSON, 2, List.of()));
    for (int i = 0; i < 6; i++) {
      String word = keywords.get(random.nextInt(keywords.size()));
      card.add(new Keyword(word, Keyword.Kind.TERM, 1.0 / (i + 1), List.of()));
    }
    Article article =
        new Article(
            ArticleKind.NEWS,
            Optional.empty(),
            Optional.of(headline),
            Optional.empty(),
            Optional.empty(),
            List.of(name),
            Optional.of("本报讯(记者 " + name + ")"),
            Optional.empty(),
            List.of(),
            paragraphs,
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            new LineSpan(1, 1));
    LocalDate day = LocalDate.of(2005, 1, 1).plusDays(number / 10 % 7_300);
    return new ArchivedArticle(
        number + 1L,
        new IssueLabel(number / 10 + 1, Optional.of("望潮报"), Optional.of(day), "made"),
        number % 10 + 1,
        article,
        new ArticleIndex(card, headline, List.of(), Optional.empty()),
        Instant.EPOCH);
  }

  private String vary(String sentence, String name, Random random) {
    StringBuilder varied = new StringBuilder(sentence);
    for (String person : people) {
      int at = varied.indexOf(person);
      if (at >= 0) {
        varied.replace(at, at + person.length(), name);
      }
    }
    for (int i = 0; i < varied.length(); i++) {
      if (Character.isDigit(varied.charAt(i))) {
        varied.setCharAt(i, (char) ('0' + random.nextInt(10)));
      } else if (random.nextInt(12) == 0 && Character.isIdeographic(varied.charAt(i))) {
        String other = sentences.get(random.nextInt(sentences.size()));
        char exchanged = other.charAt(random.nextInt(other.length()));
        if (Character.isIdeographic(exchanged)) {
          varied.setCharAt(i, exchanged);
        }
      }
    }
    return varied.toString();
  }

  private static String name(Random random) {
    return SURNAMES.charAt(random.nextInt(SURNAMES.length()))
        + ""
        + GIVEN.charAt(random.nextInt(GIVEN.length()))
        + GIVEN.charAt(random.nextInt(GIVEN.length()));
  }
}
