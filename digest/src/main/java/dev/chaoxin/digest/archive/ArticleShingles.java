package dev.chaoxin.digest.archive;

import dev.chaoxin.digest.paper.Article;
import dev.chaoxin.subscriptions.topics.Folding;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The letters and digits of an article and the hashes of their four-character shingles, for
 * recognising two readings of the same article.
 */
final class ArticleShingles {

  private static final int SHINGLE_LENGTH = 4;

  /** A corrected reading of an article shares more than half of its shingles. */
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

  /** The folded letters and digits of the body, or of the headline if the body has none. */
  String letters() {
    return letters;
  }

  /** The hashes of all shingles; computed on first use. */
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

  /** Whether the letters are the same, or more than half of the shingles are (Dice coefficient). */
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

  /** The SHA-256 of the letters, in hexadecimal. */
  String sha256() {
    return DigestUtils.sha256Hex(letters);
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
