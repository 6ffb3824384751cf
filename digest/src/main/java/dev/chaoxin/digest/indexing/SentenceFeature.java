package dev.chaoxin.digest.indexing;

/** The features of a summary sentence: each with its weight and the reason for it. */
enum SentenceFeature {
  EARLINESS(2, "1 / (1 + eligible sentences before it): news starts with the main point"),
  KEYWORDS(1, "share of the keyword weight in it"),
  CENTRALITY(1.5, "mean number of other sentences with its bigrams, relative to the highest"),
  EVENT(0.3, "has a verb such as 召开, 开工, 签约: something happened"),
  QUOTATION(-0.5, "starts with a quotation: what somebody said, not what happened"),
  QUESTION(-0.5, "a question does not inform"),
  SECOND_KEYWORDS(1.3, "second sentence: share of the keyword weight that the first has not"),
  SECOND_HEADLINE(0.5, "second sentence: share of the headline's bigrams that the first has not"),
  SECOND_CENTRALITY(1, "second sentence: as for the first"),
  SECOND_LENGTH(-0.6, "second sentence: length / 100, as an entry is read at a glance"),
  SECOND_QUOTATION(-1, "second sentence: as for the first"),
  SECOND_SHORT(-0.5, "second sentence: below 20 characters it says little"),
  ;

  final double weight;
  final String reason;

  SentenceFeature(double weight, String reason) {
    this.weight = weight;
    this.reason = reason;
  }
}
