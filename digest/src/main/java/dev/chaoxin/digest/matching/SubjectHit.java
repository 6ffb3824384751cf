package dev.chaoxin.digest.matching;

import java.util.List;

/**
 * A subject recognised in an article.
 *
 * @param subject the subject
 * @param score above 0; comparable within one article
 * @param terms the terms that indicate it, the strongest first
 */
public record SubjectHit(Subject subject, double score, List<String> terms) {

  public SubjectHit {
    terms = List.copyOf(terms);
  }
}
