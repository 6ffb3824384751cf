package dev.chaoxin.digest.indexing;

/** What speaks for and against a keyword: the one table of weights, each with its reason. */
enum Clue {
  FREQUENCY(1.6, "ln(1 + times): what an article is about it says again"),
  RARITY(2.0, "ln(reports / reports with it) / 10: rare elsewhere, telling here"),
  PARTS_RARITY(1.0, "the same, mean over its words: a compound of everyday words is everyday"),
  COMMONEST_PART(0.5, "the same, of its commonest word"),
  HEADLINE(1.5, "the editor put it in the headline"),
  HEADLINE_ALONE(-0.5, "in the headline only: a phrase of the headline writer"),
  LEAD(0.8, "in the first sentence"),
  EARLINESS(0.6, "1 at the beginning, 0 at the end"),
  SPREAD(0.4, "share of the sentences that have it"),
  ONE_CHARACTER(-6, "a single character names nothing"),
  TWO_CHARACTERS(-0.2, "short words are often general"),
  THREE_CHARACTERS(0, "the measure of the others"),
  FOUR_CHARACTERS(0.3, "the usual length of a term"),
  FIVE_SIX_CHARACTERS(0.2, "a full term"),
  SEVEN_NINE_CHARACTERS(-0.2, "a long term"),
  TEN_CHARACTERS(-0.8, "more a clause than a term"),
  TWO_WORDS(0.2, "a compound says more than a word"),
  THREE_WORDS(-0.2, "a long compound is seldom asked for"),
  FOUR_WORDS(-0.8, "longer still"),
  ENDS_NOUN(0.3, "a term ends in a noun"),
  ENDS_VERBAL_NOUN(0.1, "or in a verbal noun"),
  ENDS_VERB(-0.8, "a verb at the end is half a sentence"),
  ENDS_ADJECTIVE(-1.0, "so is an adjective"),
  ENDS_PLACE(0.2, "places are followed"),
  ENDS_MORPHEME(-1.2, "a single character at the edge is a fragment"),
  ENDS_OTHER(-1.5, "so is anything else"),
  STARTS_VERB(-0.6, "verb and object, not a name"),
  STARTS_ADJECTIVE(-0.2, "the adjective is often the writer's"),
  STARTS_MORPHEME(-1.2, "a fragment"),
  STARTS_NUMBER(-0.3, "a number belongs to some names only"),
  STARTS_OTHER(-1.5, "a fragment"),
  OFFICIAL(-3.0, "a word of official prose"),
  OFFICIAL_SHARE(-1.0, "share of such words in it"),
  OFFICIAL_START(-0.6, "begins with one: 重点项目"),
  OFFICIAL_END(-0.6, "ends with one: 开发工作"),
  BOUND_LEFT(-1.0, "the same character always stands before it: cut out of something longer"),
  BOUND_RIGHT(-1.0, "or behind it"),
  INSIDE_LONGER(-1.0, "share of its occurrences inside one longer term"),
  COHESION(0.6, "its words occur in it more often than elsewhere"),
  ESTABLISHED(0.5, "a compound the background knows, by its mutual information / 10"),
  QUOTED(0.8, "set in quotation marks: a name or a slogan"),
  TITLE_OF_WORK(0.6, "in 《》: a document or a work"),
  PERSON(1.2, "readers follow persons"),
  PERSON_ATTENDS(-2.0, "only in an attendance list or a byline"),
  PLACE(0.3, "a place name"),
  ORGANISATION(0.8, "an organisation"),
  LEXICON(0.6, "a word of the press or the district lexicon"),
  LATIN(0.3, "a name in letters"),
  ;

  final double weight;
  final String reason;

  Clue(double weight, String reason) {
    this.weight = weight;
    this.reason = reason;
  }
}
