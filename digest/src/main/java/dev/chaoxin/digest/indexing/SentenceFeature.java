package dev.chaoxin.digest.indexing;

/**
 * What speaks for and against a sentence of the summary: its table of weights, each with its
 * reason.
 */
enum SentenceFeature {
  EARLINESS(2, "1 / (1 + fit sentences before it): news says the whole first"),
  KEYWORDS(1, "share of the weight of the keywords it has"),
  CENTRALITY(1.5, "what it says is said again: the mean over its pairs, 1 for the highest"),
  EVENT(0.3, "召开, 开工, 签约: something happened"),
  QUOTATION(-0.5, "what somebody said, not what happened"),
  QUESTION(-0.5, "a question tells nothing"),
  SECOND_KEYWORDS(1.3, "a second sentence: share of the weight of keywords the first left out"),
  SECOND_HEADLINE(0.5, "share of the headline's pairs that the first left out"),
  SECOND_CENTRALITY(1, "as for the first"),
  SECOND_LENGTH(-0.6, "hundreds of characters: an entry is read at a glance"),
  SECOND_QUOTATION(-1, "as for the first"),
  SECOND_SHORT(-0.5, "below 20 characters it says little"),
  ;

  final double weight;
  final String reason;

  SentenceFeature(double weight, String reason) {
    this.weight = weight;
    this.reason = reason;
  }
}
