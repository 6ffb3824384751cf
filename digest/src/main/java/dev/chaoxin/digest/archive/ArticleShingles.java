package dev.chaoxin.digest.archive;

import dev.chaoxin.digest.paper.Article;
import dev.chaoxin.subscriptions.topics.Folding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

/** What an article says, without how it is set: tells whether two articles are the same one. */
final class ArticleShingles {

  private static final int SHINGLE_LENGTH = 4;

  /** Two readings of one article, one of them corrected, share more than half of their shingles. */
  private static final double MIN_OVERLAP = 0.5;

  private final String letters;
  private Set<Integer> hashes;

  private ArticleShingles(String letters) {
    this.letters = letters;
  }

  static ArticleShingles of(Article article) {
    String body = letters(article.body());
    return new ArticleShingles(body.isEmpty() ? letters(article.headline().orElse("")) : body);
  }

  /** The folded letters and digits of the text, or of the headline when there is none. */
  String letters() {
    return letters;
  }

  /** The hashes of every four letters in a row. */
  Set<Integer> hashes() {
    if (hashes == null) {
      hashes = new HashSet<>(2 * letters.length());
      for (int i = 0; i + SHINGLE_LENGTH <= letters.length(); i++) {
        int hash = 0;
        for (int j = i; j < i + SHINGLE_LENGTH; j++) {
          hash = 31 * hash + letters.charAt(j);
        }
        hashes.add(hash);
      }
    }
    return hashes;
  }

  boolean isNearDuplicate(ArticleShingles other) {
    if (letters.equals(other.letters)) {
      return true;
    }
    if (length() > 3 * other.length() || other.length() > 3 * length()) {
      return false;
    }
    int common = 0;
    for (Integer shingle : hashes()) {
      if (other.hashes().contains(shingle)) {
        common++;
      }
    }
    return common > 0 && 2.0 * common / (hashes().size() + other.hashes().size()) > MIN_OVERLAP;
  }

  int length() {
    return letters.length();
  }

  /** Equal for articles of equal letters. */
  String key() {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(letters.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    Folding.fold(text)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
