package dev.chaoxin.digest.matching;

import java.util.List;

/**
 * An article is about a subject.
 *
 * @param subject the subject
 * @param score above 0; comparable within one article
 * @param terms the terms that say so, the most telling first
 */
public record SubjectHit(Subject subject, double score, List<String> terms) {

  public SubjectHit {
    terms = List.copyOf(terms);
  }
}
