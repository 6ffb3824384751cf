package dev.chaoxin.digest.archive;

import dev.chaoxin.digest.paper.Article;
import dev.chaoxin.subscriptions.Folding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

/**
 * What an article says, without how it is set: tells whether two articles are the same one.
 *
 * @param letters the folded letters and digits of the text, or of the headline when there is none
 * @param shingles the hashes of every four letters in a row
 */
record Likeness(String letters, Set<Integer> shingles) {

  private static final int SHINGLE = 4;

  /** Two readings of one article, one of them corrected, share more than half of their shingles. */
  private static final double SAME = 0.5;

  static Likeness of(Article article) {
    String body = letters(article.body());
    String letters = body.isEmpty() ? letters(article.headline().orElse("")) : body;
    Set<Integer> shingles = new HashSet<>();
    for (int i = 0; i + SHINGLE <= letters.length(); i++) {
      shingles.add(letters.substring(i, i + SHINGLE).hashCode());
    }
    return new Likeness(letters, shingles);
  }

  boolean same(Likeness other) {
    if (letters.equals(other.letters)) {
      return true;
    }
    int common = 0;
    for (Integer shingle : shingles) {
      if (other.shingles.contains(shingle)) {
        common++;
      }
    }
    return common > 0 && 2.0 * common / (shingles.size() + other.shingles.size()) > SAME;
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
