package dev.chaoxin.digest.indexing;

/** The features of a keyword candidate: each with its weight and the reason for it. */
enum KeywordFeature {
  FREQUENCY(1.5, "ln(1 + occurrences): an article repeats what it is about"),
  RARITY(1.15, "ln(reports / document frequency) / 10: rare words are specific"),
  PARTS_RARITY(0.85, "the mean of the same over its words: a compound of common words is common"),
  COMMONEST_PART(0.7, "the same for its most common word"),
  HEADLINE(1.05, "in the headline"),
  LEAD(0.55, "in the first sentence"),
  EARLINESS(1.35, "1 at the beginning of the body, 0 at the end"),
  PLAIN_HEADLINE(4.45, "in the headline of plain prose, which names its subject directly"),
  PLAIN_SHORT(2.85, "two or three characters in plain prose: everyday subjects have short names"),
  PLAIN_LONG(-1.25, "five characters or more in plain prose"),
  PLAIN_UNKNOWN(-2.35, "not in the vocabulary, in plain prose: a detail"),
  TWO_CHARACTERS(-0.95, "short words are often too general"),
  THREE_CHARACTERS(-0.6, "three characters are still fewer than most terms have"),
  TEN_CHARACTERS(-0.25, "ten characters or more are rather a clause"),
  ENDS_ADJECTIVE(-0.65, "ends in an adjective: an incomplete phrase"),
  IDIOM(-1.25, "contains a set phrase"),
  ENDS_MORPHEME(-0.45, "ends in a single character: a fragment"),
  STARTS_MORPHEME(-0.45, "starts with a single character: a fragment"),
  STARTS_NUMBER(-0.3, "starts with a number, which few names do"),
  OFFICIAL_THROUGHOUT(-0.65, "a compound of official words only: 重点工作"),
  OFFICIAL_START(-0.55, "starts with an official word: 重点项目"),
  FIXED_LEFT_NEIGHBOUR(-0.3, "always preceded by the same character: cut out of a longer term"),
  FIXED_RIGHT_NEIGHBOUR(-0.65, "always followed by the same character"),
  INSIDE_LONGER(-0.1, "share of its occurrences inside one longer term"),
  WEAKEST_COHESION(0.25, "the lowest share of the occurrences of one of its words that are in it"),
  COHESION(0.95, "the highest share of the occurrences of one of its words that are in it"),
  QUOTED(1.05, "in quotation marks: a name or a slogan"),
  PERSON(0.85, "a person: readers follow them"),
  PERSON_ONCE(-0.7, "a person mentioned once and not in the headline"),
  ORGANISATION(1.95, "an organisation"),
  LEXICON(1.75, "in the lexicon of the press or the district"),
  ;

  final double weight;
  final String reason;

  KeywordFeature(double weight, String reason) {
    this.weight = weight;
    this.reason = reason;
  }
}
