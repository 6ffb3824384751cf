package dev.chaoxin.digest.indexing;

/** What speaks for and against a keyword: the one table of weights, each with its reason. */
enum KeywordFeature {
  FREQUENCY(1.5, "ln(1 + times): what an article is about it says again"),
  RARITY(1.15, "ln(reports / reports with it) / 10: rare elsewhere, telling here"),
  PARTS_RARITY(0.85, "the same, mean over its words: a compound of everyday words is everyday"),
  COMMONEST_PART(0.7, "the same, of its commonest word"),
  HEADLINE(1.05, "the editor put it in the headline"),
  LEAD(0.55, "in the first sentence"),
  EARLINESS(1.35, "1 at the beginning, 0 at the end"),
  PLAIN_HEADLINE(4.45, "in the headline of plain prose, which names the matter itself"),
  PLAIN_SHORT(2.85, "two or three characters in plain prose: everyday matters have short names"),
  PLAIN_LONG(-1.25, "five and more in plain prose"),
  PLAIN_UNKNOWN(-2.35, "unknown to the background, in plain prose: a detail"),
  TWO_CHARACTERS(-0.95, "short words are often general"),
  THREE_CHARACTERS(-0.6, "three still fewer than a term of this trade has"),
  TEN_CHARACTERS(-0.25, "more a clause than a term"),
  ENDS_ADJECTIVE(-0.65, "an adjective at the end is half a sentence"),
  IDIOM(-1.25, "a set phrase of four characters"),
  ENDS_MORPHEME(-0.45, "a single character at the edge is a fragment"),
  STARTS_MORPHEME(-0.45, "so is one at the beginning"),
  STARTS_NUMBER(-0.3, "a number belongs to some names only"),
  OFFICIAL_THROUGHOUT(-0.65, "a compound of nothing but such words: 重点工作"),
  OFFICIAL_START(-0.55, "begins with one: 重点项目"),
  FIXED_LEFT_NEIGHBOUR(
      -0.3, "the same character always stands before it: cut out of something longer"),
  FIXED_RIGHT_NEIGHBOUR(-0.65, "or behind it"),
  INSIDE_LONGER(-0.1, "share of its occurrences inside one longer term"),
  WEAKEST_COHESION(0.25, "share of its commonest word's occurrences that are in it"),
  COHESION(0.95, "its words occur in it more often than elsewhere"),
  QUOTED(1.05, "set in quotation marks: a name or a slogan"),
  PERSON(0.85, "readers follow persons"),
  PERSON_ONCE(-0.7, "a person named once and not in the headline"),
  ORGANISATION(1.95, "an organisation"),
  LEXICON(1.75, "a word of the press or the district lexicon"),
  ;

  final double weight;
  final String reason;

  KeywordFeature(double weight, String reason) {
    this.weight = weight;
    this.reason = reason;
  }
}
