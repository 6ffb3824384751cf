package dev.chaoxin.digest.reading.labelling;

import static dev.chaoxin.digest.reading.line.LineKind.BANNER;
import static dev.chaoxin.digest.reading.line.LineKind.BODY;
import static dev.chaoxin.digest.reading.line.LineKind.BRIEF;
import static dev.chaoxin.digest.reading.line.LineKind.BYLINE;
import static dev.chaoxin.digest.reading.line.LineKind.CAPTION;
import static dev.chaoxin.digest.reading.line.LineKind.CREDIT;
import static dev.chaoxin.digest.reading.line.LineKind.CROSSHEAD;
import static dev.chaoxin.digest.reading.line.LineKind.DECK;
import static dev.chaoxin.digest.reading.line.LineKind.FRAGMENT;
import static dev.chaoxin.digest.reading.line.LineKind.FURNITURE;
import static dev.chaoxin.digest.reading.line.LineKind.HEADLINE;
import static dev.chaoxin.digest.reading.line.LineKind.HEADLINE_CONTINUED;
import static dev.chaoxin.digest.reading.line.LineKind.INDEX_ENTRY;
import static dev.chaoxin.digest.reading.line.LineKind.INDEX_LABEL;
import static dev.chaoxin.digest.reading.line.LineKind.INDEX_PAGE;
import static dev.chaoxin.digest.reading.line.LineKind.KICKER;
import static dev.chaoxin.digest.reading.line.LineKind.LEAD;
import static dev.chaoxin.digest.reading.line.LineKind.MASTHEAD;
import static dev.chaoxin.digest.reading.line.LineKind.NOTE;
import static dev.chaoxin.digest.reading.line.LineKind.PAGE_MARK;
import static dev.chaoxin.digest.reading.line.LineKind.SECTION;
import static dev.chaoxin.digest.reading.line.LineKind.TABLE_ROW;

import dev.chaoxin.digest.reading.line.LineKind;
import java.util.EnumMap;
import java.util.Map;

/**
 * How strongly each line feature speaks for or against each kind of line: the emission scores of
 * the Viterbi search.
 */
final class EmissionScores {

  private static final Map<LineFeature, double[]> TABLE = new EnumMap<>(LineFeature.class);

  private static final double[] PRIOR = new double[LineKind.values().length];

  static {
    prior(-6, MASTHEAD, PAGE_MARK, BYLINE, LEAD, BRIEF, CREDIT, NOTE, INDEX_LABEL, INDEX_PAGE);
    prior(-6, CAPTION, TABLE_ROW, FRAGMENT, SECTION, BANNER);
    prior(-5, FURNITURE, INDEX_ENTRY);
    prior(-2, KICKER, HEADLINE, HEADLINE_CONTINUED, DECK);
    prior(-5, CROSSHEAD);
    prior(0, BODY);

    // headings carry marks by font size (000:19 000:42 000:44 000:114, page qinglan-kickers)
    when(LineFeature.HEADING_MARK)
        .add(5, HEADLINE, KICKER, CROSSHEAD, SECTION)
        .add(3, DECK, HEADLINE_CONTINUED);
    when(LineFeature.HEADING_MARK)
        .add(3, INDEX_LABEL, BANNER, MASTHEAD)
        .add(-9, BODY, CREDIT, CAPTION)
        .add(-6, BYLINE);
    when(LineFeature.HEADING_MARK)
        .add(-4, LEAD, BRIEF, FURNITURE, INDEX_PAGE, NOTE, FRAGMENT)
        .add(1, PAGE_MARK);
    // ### within an article (000:114, #### on page crossheads-marked)
    when(LineFeature.DEEP_HEADING_MARK).add(4, CROSSHEAD).add(-3, HEADLINE, KICKER);
    // page yunbu-briefs: briefs open with office names in bold
    when(LineFeature.BOLD).add(3, HEADLINE, KICKER, CROSSHEAD, SECTION).add(2, DECK).add(-2, BODY);

    // ornaments read as single characters (003:40 003:64, page nanmen-water-bureau)
    when(LineFeature.ORNAMENT)
        .add(13, FRAGMENT)
        .add(-4, HEADLINE, KICKER, DECK, BODY, CROSSHEAD, HEADLINE_CONTINUED);
    // 000:44 is the longest headline, 000:50 an ordinary line of text
    when(LineFeature.SHORT).add(-2, BODY).add(-1, LEAD);
    when(LineFeature.LONG)
        .add(4, BODY)
        .add(2, LEAD, BRIEF)
        .add(-8, HEADLINE, KICKER, DECK, CROSSHEAD);
    when(LineFeature.LONG)
        .add(-8, HEADLINE_CONTINUED, SECTION, BANNER, BYLINE, CREDIT, INDEX_ENTRY, FURNITURE);
    // a section label is short (004:68, page briefs-numbered)
    when(LineFeature.LABEL_LENGTH).add(1, SECTION).add(-0.5, BODY);
    // text ends sentences, headings do not (000:48 000:44, page plain-marks-none)
    when(LineFeature.ENDS_SENTENCE)
        .add(4, BODY)
        .add(1, LEAD, BRIEF, CAPTION)
        .add(-5, HEADLINE, KICKER, DECK);
    when(LineFeature.ENDS_SENTENCE)
        .add(-5, CROSSHEAD, HEADLINE_CONTINUED, SECTION, BANNER, FURNITURE, INDEX_ENTRY);
    // a column break after a comma (000:137 001:91 001:109)
    when(LineFeature.ENDS_CLAUSE)
        .add(4, BODY)
        .add(1, LEAD)
        .add(-5, HEADLINE, KICKER, DECK, CROSSHEAD, BANNER);
    // text has clauses, headlines seldom (000:50 004:54)
    when(LineFeature.CLAUSES)
        .add(2.5, BODY)
        .add(-2.5, HEADLINE, KICKER, DECK, CROSSHEAD, SECTION, BANNER);
    when(LineFeature.CLAUSES).add(-2, HEADLINE_CONTINUED, FURNITURE, INDEX_ENTRY);
    when(LineFeature.UNCLOSED)
        .add(4, BODY)
        .add(-4, HEADLINE, KICKER, DECK, CROSSHEAD, SECTION); // 000:90
    // page hard-wrapped: only text wraps over several lines
    when(LineFeature.WRAPPED).add(6, BODY).add(-2, HEADLINE, KICKER, DECK, CROSSHEAD);

    when(LineFeature.ENDS_STRESS)
        .add(6, KICKER)
        .add(-3, HEADLINE, DECK, CROSSHEAD); // 000:42 001:51, page evening-front
    when(LineFeature.ENDS_VISIT).add(1.5, KICKER); // 002:25 004:52, page qiaotou-one-level
    // 003:6, page nanmen-water-bureau
    when(LineFeature.ENDS_COLON).add(4, KICKER).add(1, BODY, SECTION);
    // 004:26 004:42, page weize-decks-briefs
    when(LineFeature.ENDS_ATTENDANCE).add(2.5, DECK).add(-0.5, HEADLINE);
    // 000:104, page feature-crossheads
    when(LineFeature.STARTS_WITH_DASH).add(8, DECK).add(-5, HEADLINE, KICKER, BODY);
    // a space where a printed line of the headline ends (000:44 002:27, page evening-front)
    when(LineFeature.SPACED_PARTS)
        .add(1.5, HEADLINE)
        .add(1.5, CROSSHEAD)
        .add(-1, KICKER, DECK)
        .add(-1.5, BODY);

    // 004:108, page loose-and-tight
    when(LineFeature.NAMES)
        .add(8, BYLINE, CREDIT)
        .add(-4, HEADLINE, KICKER, DECK, CROSSHEAD, BODY, HEADLINE_CONTINUED);
    // pages tingzhu-names-after, hezui-voices: names without a role
    when(LineFeature.NAMES_WITHOUT_ROLE)
        .add(5, BYLINE)
        .add(4, CREDIT)
        .add(-2, DECK, CROSSHEAD, HEADLINE_CONTINUED);
    // page liaowan-notices: a notice ends with its issuer
    when(LineFeature.SIGNATURE).add(3, BODY).add(-4, KICKER, HEADLINE);
    // 000:46 002:29 003:10, page feature-crossheads
    when(LineFeature.NAMES_AFTER_MARK).add(4, BYLINE).add(2, CREDIT);
    // 000:48 001:43, page agency-and-lost-headline
    when(LineFeature.STARTS_WITH_DATELINE)
        .add(14, LEAD)
        .add(-8, HEADLINE, KICKER, DECK, CROSSHEAD, BODY);
    // 004:70, page briefs-numbered
    when(LineFeature.STARTS_WITH_BULLET).add(12, BRIEF).add(-6, BODY);
    // pages crossheads-marked, mianyang-feature
    when(LineFeature.STARTS_WITH_NUMBER).add(5, CROSSHEAD).add(1, BODY);
    // jump lines end the text (000:124 001:95, page jump-pair; alone on page langtang-indexes)
    when(LineFeature.REFERENCE_ONLY).add(12, NOTE).add(-4, BODY, HEADLINE);
    when(LineFeature.ENDS_WITH_REFERENCE).add(1, BODY);
    when(LineFeature.INDEX_LABEL_WORDS).add(16, INDEX_LABEL); // 002:107, page index-dots
    // page langtang-indexes: the page before its entry
    when(LineFeature.STARTS_WITH_PAGE).add(14, INDEX_ENTRY).add(-4, BODY, KICKER, HEADLINE);
    // 002:111, page index-dots
    when(LineFeature.ENDS_WITH_PAGE).add(7, INDEX_ENTRY).add(1, PAGE_MARK);
    when(LineFeature.PAGE_ONLY).add(12, INDEX_PAGE); // 002:111, page luoshi-plain-index
    // the page below its entry (002:111, page luoshi-plain-index)
    when(LineFeature.PAGE_ONLY_BELOW).add(6, INDEX_ENTRY);

    when(LineFeature.MASTHEAD_FIELDS)
        .add(16, MASTHEAD)
        .add(-4, HEADLINE, KICKER, BODY, DECK); // 000:23, page evening-front
    when(LineFeature.NEWSPAPER_NAME).add(12, MASTHEAD).add(3, FURNITURE); // 000:19 002:3 004:14
    when(LineFeature.CHANNEL_NAMES).add(11, FURNITURE); // 000:5 002:7, page yuncheng-media
    when(LineFeature.LATIN_LINE).add(9, MASTHEAD).add(2, FRAGMENT); // 000:21, page furniture
    // pages several-pages, muyang-two-pages-tight
    when(LineFeature.PAGE_MARK).add(13, PAGE_MARK);
    // pages furniture, baitang-three-pages: the editors of the page
    when(LineFeature.EDITORS).add(14, FURNITURE).add(-3, BYLINE, CREDIT);
    when(LineFeature.FURNITURE_WORDS).add(7, FURNITURE).add(-1, HEADLINE); // 004:8, page furniture
    when(LineFeature.STANDING_TEXT).add(16, FURNITURE); // 004:16, page daogang-typhoon
    when(LineFeature.IN_MASTHEAD).add(7, FURNITURE); // 004:12: verse between masthead fields
    when(LineFeature.SECTION_WORDS).add(9, SECTION).add(-2, BODY); // 004:68, page briefs-numbered
    when(LineFeature.CAMPAIGN_WORDS).add(10, BANNER); // 004:102, page banners
    // pages picture-captions, qingzhang-pictures
    when(LineFeature.CAPTION_WORDS).add(11, CAPTION).add(-1, HEADLINE);
    // pages notices, liaowan-notices
    when(LineFeature.NOTICE_WORDS).add(4, HEADLINE);
    // pages table, qianwan-figures
    when(LineFeature.TABLE_ROW).add(12, TABLE_ROW);

    // headlines without any mark (002:27 002:41, page hard-wrapped)
    when(LineFeature.UNMARKED).add(-3.5, BODY);
    when(LineFeature.SET_APART)
        .add(-3.5, BODY)
        .add(1.5, CROSSHEAD); // unmarked on a page with marks (004:104, page picture-story)
    // 004:105, page picture-story
    when(LineFeature.SECOND_OF_TWO).add(4, HEADLINE_CONTINUED).add(-3, CROSSHEAD);
    // 004:102, page picture-story
    when(LineFeature.ABOVE_TWO).add(8.5, BANNER).add(-2, KICKER, HEADLINE);
    when(LineFeature.SHARED_OPENING).add(3, BODY).add(-1, CROSSHEAD); // 000:70 opens like 74 and 78
    when(LineFeature.TIGHT_BELOW).add(3, CROSSHEAD).add(-1, BODY); // 004:84, page loose-and-tight
    when(LineFeature.BEFORE_DATELINE)
        .add(5, HEADLINE)
        .add(-4, BODY); // 002:41: a headline with a comma
    // page jingpu-long-heads: a question above the headline
    when(LineFeature.CALL_BEFORE_HEADING).add(9, KICKER).add(-3, BODY);
    // first sentences open with the day (000:48 004:38)
    when(LineFeature.STARTS_WITH_TIME).add(0.5, BODY).add(-0.5, HEADLINE);

    // the tags of digital newspapers outweigh the wording
    when(LineFeature.TAG_KICKER).add(40, KICKER);
    when(LineFeature.TAG_HEADLINE).add(40, HEADLINE).add(38, HEADLINE_CONTINUED);
    when(LineFeature.TAG_DECK).add(40, DECK);
    when(LineFeature.TAG_BYLINE).add(40, BYLINE);
    when(LineFeature.TAG_BODY).add(20, BODY, LEAD, BRIEF, NOTE, CREDIT, CROSSHEAD, CAPTION, BYLINE);
    when(LineFeature.TAG_CAPTION).add(40, CAPTION);
    when(LineFeature.TAG_PAGE).add(40, PAGE_MARK);
    when(LineFeature.TAG_MASTHEAD).add(40, MASTHEAD);
    when(LineFeature.TAG_FURNITURE).add(40, FURNITURE);
  }

  private static final double[][] ROWS = rows();

  private EmissionScores() {}

  private static double[][] rows() {
    double[][] rows = new double[Long.SIZE][];
    TABLE.forEach((feature, weights) -> rows[Long.numberOfTrailingZeros(feature.bit())] = weights);
    return rows;
  }

  private static void prior(double weight, LineKind... kinds) {
    for (LineKind kind : kinds) {
      PRIOR[kind.index()] = weight;
    }
  }

  private static Weights when(LineFeature feature) {
    return new Weights(TABLE.computeIfAbsent(feature, c -> new double[PRIOR.length]));
  }

  private static final class Weights {
    private final double[] weights;

    Weights(double[] weights) {
      this.weights = weights;
    }

    Weights add(double weight, LineKind... kinds) {
      for (LineKind kind : kinds) {
        weights[kind.index()] += weight;
      }
      return this;
    }
  }

  /** The score of each kind of line, given a line's set of features. */
  static double[] scores(long features) {
    double[] sum = PRIOR.clone();
    for (long left = features; left != 0; left &= left - 1) {
      double[] weights = ROWS[Long.numberOfTrailingZeros(left)];
      for (int k = 0; weights != null && k < sum.length; k++) {
        sum[k] += weights[k];
      }
    }
    return sum;
  }
}
