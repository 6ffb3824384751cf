package dev.chaoxin.digest.indexing;

/** What speaks for and against a keyword: the one table of weights, each with its reason. */
enum Clue {
  FREQUENCY(1.35, "ln(1 + times): what an article is about it says again"),
  RARITY(1.2, "ln(reports / reports with it) / 10: rare elsewhere, telling here"),
  PARTS_RARITY(0.75, "the same, mean over its words: a compound of everyday words is everyday"),
  COMMONEST_PART(0.4, "the same, of its commonest word"),
  HEADLINE(1.25, "the editor put it in the headline"),
  HEADLINE_WORD(0.45, "one word that the headline and the body share"),
  LEAD(0.45, "in the first sentence"),
  EARLINESS(1.35, "1 at the beginning, 0 at the end"),
  PLAIN_HEADLINE(2.8, "in the headline of plain prose, which names the matter itself"),
  PLAIN_SHORT(1.9, "two or three characters in plain prose: everyday matters have short names"),
  PLAIN_LONG(-0.85, "five and more in plain prose"),
  PLAIN_UNKNOWN(-1.95, "unknown to the background, in plain prose: a detail"),
  ONE_CHARACTER(-6.0, "a single character names nothing"),
  TWO_CHARACTERS(-0.6, "short words are often general"),
  THREE_CHARACTERS(-0.3, "the measure of the others"),
  FOUR_CHARACTERS(0.2, "the usual length of a term"),
  TEN_CHARACTERS(-0.3, "more a clause than a term"),
  FOUR_WORDS(-0.15, "longer still"),
  ENDS_VERB(-0.15, "a verb at the end is half a sentence"),
  ENDS_ADJECTIVE(-0.75, "so is an adjective"),
  IDIOM(-1.05, "a set phrase of four characters"),
  ENDS_MORPHEME(-0.6, "a single character at the edge is a fragment"),
  STARTS_MORPHEME(-0.45, "a fragment"),
  STARTS_NUMBER(-0.4, "a number belongs to some names only"),
  OFFICIAL(-2.2, "a word of official prose"),
  OFFICIAL_THROUGHOUT(-0.4, "a compound of nothing but such words: 重点工作"),
  OFFICIAL_START(-0.5, "begins with one: 重点项目"),
  BOUND_LEFT(-0.75, "the same character always stands before it: cut out of something longer"),
  BOUND_RIGHT(-0.6, "or behind it"),
  INSIDE_LONGER(-0.25, "share of its occurrences inside one longer term"),
  WEAKEST_TIE(0.65, "share of its commonest word's occurrences that are in it"),
  COHESION(0.45, "its words occur in it more often than elsewhere"),
  QUOTED(1.05, "set in quotation marks: a name or a slogan"),
  PERSON(0.8, "readers follow persons"),
  PERSON_ONCE(-0.85, "a person named once and not in the headline"),
  PERSON_ATTENDS(-2.0, "only in an attendance list or a byline"),
  ORGANISATION(1.45, "an organisation"),
  LEXICON(1.55, "a word of the press or the district lexicon"),
  ;

  final double weight;
  final String reason;

  Clue(double weight, String reason) {
    this.weight = weight;
    this.reason = reason;
  }
}
