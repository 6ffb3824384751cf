package dev.chaoxin.digest.indexing;

/**
 * What speaks for and against a sentence of the summary: its table of weights, each with its
 * reason.
 */
enum SentenceClue {
  FIRST(2.8, "news says the whole in its first sentence"),
  SECOND(1.9, "or in the second, when the first sets a scene"),
  EARLINESS(2.4, "1 / (1 + sentences before it)"),
  HEADLINE(3.6, "share of the headline's pairs of characters it says again"),
  KEYWORDS(2.5, "share of the weight of the keywords it has"),
  DENSITY(1.6, "share of its characters that are keywords"),
  SHORT(-1.8, "below 15 characters it says little"),
  LENGTH(-0.6, "hundreds of characters: a digest line is read at a glance"),
  QUOTATION(-1.1, "what somebody said, not what happened"),
  QUESTION(-0.8, "a question tells nothing"),
  EXHORTATION(-0.8, "要, 坚持: what should be done, in every report the same"),
  EVENT(0.8, "召开, 开工, 签约: something happened"),
  ACTOR(0.2, "a person of the keywords acts in it"),
  FIGURES(0.5, "a figure makes news checkable"),
  ;

  final double weight;
  final String reason;

  SentenceClue(double weight, String reason) {
    this.weight = weight;
    this.reason = reason;
  }
}
