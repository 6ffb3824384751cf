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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which kind of line may follow which, adjusted by what can be seen between them: the transition
 * scores of the Viterbi search.
 */
final class TransitionScores {

  private static final int KINDS = LineKind.values().length;

  /** Transitions not listed stay possible, so that every page can be read. */
  private static final double UNLISTED = -9;

  private static final double[][] BASE = new double[KINDS][KINDS];
  private static final double[] START = new double[KINDS];
  private static final double[] END = new double[KINDS];

  private record Adjustment(long feature, int from, int to, double weight) {}

  private static final List<Adjustment> ADJUSTMENTS = new ArrayList<>();

  private static final LineKind[] ARTICLE_STARTS = {KICKER, HEADLINE, BRIEF, SECTION, BANNER};
  private static final LineKind[] NOT_ARTICLE = {
    MASTHEAD, FURNITURE, FRAGMENT, PAGE_MARK, INDEX_LABEL, CAPTION, TABLE_ROW
  };
  private static final LineKind[] TEXT = {LEAD, BODY, BRIEF};

  static {
    for (double[] row : BASE) {
      Arrays.fill(row, UNLISTED);
    }
    Arrays.fill(START, UNLISTED);
    Arrays.fill(END, -2);

    // a page opens with its masthead (000:3 002:3 004:3; with a headline in 003:6, page
    // shitang-masthead-middle)
    start(0, MASTHEAD, FURNITURE, PAGE_MARK, KICKER, HEADLINE, FRAGMENT, INDEX_LABEL, SECTION);
    start(-1, BANNER, LEAD, BRIEF, NOTE, BYLINE);
    start(-3, BODY, CAPTION, TABLE_ROW);
    // a page ends with text, names or an index box (000:141 004:108 002:119, page
    // luoshi-plain-index)
    end(0, BODY, LEAD, BRIEF, CREDIT, NOTE, FURNITURE, MASTHEAD, INDEX_ENTRY, INDEX_PAGE);
    end(0, FRAGMENT, CAPTION, TABLE_ROW, PAGE_MARK);
    end(-6, KICKER, HEADLINE, DECK, BYLINE, CROSSHEAD, BANNER, SECTION);

    // anything may begin below what is not an article (000:23 to 000:30)
    for (LineKind from : new LineKind[] {MASTHEAD, FURNITURE, PAGE_MARK, FRAGMENT, CAPTION}) {
      after(from)
          .comes(0, ARTICLE_STARTS)
          .comes(0, NOT_ARTICLE)
          .comes(-1, LEAD, NOTE)
          .comes(-2, BODY, BYLINE);
      after(from).comes(-2, CREDIT, CROSSHEAD);
    }
    after(MASTHEAD).comes(0.5, MASTHEAD, FURNITURE).comes(-4, BODY);
    after(FURNITURE).comes(0.5, MASTHEAD, FURNITURE).comes(-1, BODY);
    // the text continues (003:44, page nanmen-water-bureau)
    after(FRAGMENT).comes(-0.5, BODY).comes(0, FRAGMENT);
    after(CAPTION).comes(-0.5, BODY);

    // a label above briefs, a banner above a headline (004:68 004:102, pages briefs-numbered,
    // banners)
    after(SECTION)
        .comes(1, BRIEF)
        .comes(0, KICKER, HEADLINE)
        .comes(-1, LEAD, BODY)
        .comes(-1, NOT_ARTICLE);
    after(BANNER)
        .comes(0.5, KICKER, HEADLINE)
        .comes(-1, SECTION, BRIEF)
        .comes(-2, LEAD)
        .comes(-3, BODY);
    // kicker, headline, byline, text; a deck before the byline (000:42 to 000:48 000:104, page
    // feature-crossheads)
    after(KICKER).comes(1, HEADLINE).comes(-3, KICKER);
    after(HEADLINE)
        .comes(1.5, LEAD, BYLINE)
        .comes(0, DECK)
        .comes(-2.5, HEADLINE_CONTINUED)
        .comes(-1, BODY);
    after(HEADLINE).comes(-2, CROSSHEAD, BRIEF, CAPTION, NOTE).comes(-3, TABLE_ROW, FRAGMENT);
    after(HEADLINE).comes(-5, FURNITURE, KICKER);
    after(HEADLINE_CONTINUED)
        .comes(1.5, LEAD, BYLINE)
        .comes(0, DECK)
        .comes(-1, BODY)
        .comes(-3, BRIEF, CROSSHEAD);
    after(DECK).comes(1.5, LEAD, BYLINE).comes(-1, BODY).comes(-3, DECK, CROSSHEAD, BRIEF, CAPTION);
    after(BYLINE)
        .comes(1, LEAD, BODY)
        .comes(0, BYLINE)
        .comes(-1.5, CROSSHEAD, CAPTION, NOTE)
        .comes(-3, DECK);
    after(BYLINE).comes(-2, FRAGMENT, FURNITURE).comes(-2, BRIEF);

    // text continues; a crosshead, names or a jump line after it (000:50 000:114 004:108 000:124)
    for (LineKind from : TEXT) {
      after(from)
          .comes(0, BODY, CREDIT, NOTE, CROSSHEAD)
          .comes(0, NOT_ARTICLE)
          .comes(-0.5, ARTICLE_STARTS);
      // a report that lost its headline (001:43, page songwan-lost-heads)
      after(from).comes(-1, LEAD);
      after(from).comes(-3, BYLINE);
    }
    after(BRIEF).comes(1, BRIEF).comes(-1, BODY); // 004:72, page briefs-numbered
    // text below a crosshead, a new article below names (004:84 004:108, page loose-and-tight)
    after(CROSSHEAD).comes(1, BODY).comes(-2, LEAD, CAPTION).comes(-3, BRIEF, TABLE_ROW, FRAGMENT);
    after(CREDIT)
        .comes(0.5, ARTICLE_STARTS)
        .comes(0, NOT_ARTICLE)
        .comes(0, CREDIT, NOTE)
        .comes(-1, LEAD);
    after(CREDIT).comes(-2.5, BODY);
    after(NOTE)
        .comes(0.5, ARTICLE_STARTS)
        .comes(0, NOT_ARTICLE)
        .comes(0, CREDIT)
        .comes(-1, LEAD, BODY);
    after(TABLE_ROW)
        .comes(1, TABLE_ROW)
        .comes(0, ARTICLE_STARTS)
        .comes(0, NOT_ARTICLE)
        .comes(-1, BODY, CREDIT);
    // entries and the pages below them (002:107 to 002:119, page luoshi-plain-index)
    after(INDEX_LABEL).comes(2, INDEX_ENTRY);
    after(INDEX_ENTRY).comes(1, INDEX_ENTRY).comes(2, INDEX_PAGE).comes(-1, ARTICLE_STARTS);
    after(INDEX_ENTRY).comes(-1, NOT_ARTICLE).comes(-3, LEAD, BODY);
    after(INDEX_PAGE)
        .comes(1, INDEX_ENTRY)
        .comes(-0.5, ARTICLE_STARTS)
        .comes(-0.5, NOT_ARTICLE)
        .comes(-2, LEAD);

    // a kicker above larger type, or above the only marked line (000:42 004:76, page evening-front)
    when(LinePairFeature.LARGER)
        .add(3, KICKER, HEADLINE)
        .add(-4, HEADLINE, DECK)
        .add(-3, HEADLINE, HEADLINE_CONTINUED);
    when(LinePairFeature.MARK_APPEARS).add(3, KICKER, HEADLINE).add(-5, HEADLINE, DECK);
    when(LinePairFeature.MARK_APPEARS).add(-5, HEADLINE, HEADLINE_CONTINUED);
    // an unmarked deck below a marked headline (004:26, page hezui-voices)
    when(LinePairFeature.MARK_DISAPPEARS).add(-5, KICKER, HEADLINE).add(2, HEADLINE, DECK);
    when(LinePairFeature.SMALLER)
        .add(-3, KICKER, HEADLINE)
        .add(2, HEADLINE, DECK)
        .add(1, HEADLINE, CROSSHEAD);
    when(LinePairFeature.SAME_LEVEL).add(1, KICKER, HEADLINE); // 004:52
    // a headline on two lines, a crosshead directly above its text (004:104 004:84, pages
    // picture-story, loose-and-tight)
    when(LinePairFeature.CLOSELY_SET)
        .add(2.5, HEADLINE, HEADLINE_CONTINUED)
        .add(2, CROSSHEAD, BODY)
        .add(1, BYLINE, BYLINE);
    when(LinePairFeature.CLOSELY_SET).add(0.5, MASTHEAD, MASTHEAD).add(1, INDEX_LABEL, INDEX_ENTRY);
    when(LinePairFeature.SHORTER)
        .add(-2, KICKER, HEADLINE)
        .add(1.5, HEADLINE, HEADLINE_CONTINUED)
        .add(0.5, HEADLINE, DECK);
    // page bolinshan-hard-wrapped: two lines of a headline, equally long
    when(LinePairFeature.ALIKE).add(3, HEADLINE, HEADLINE_CONTINUED);
    when(LinePairFeature.CLOSELY_SET).add(-2, KICKER, HEADLINE); // 002:25 and 002:27 are apart
    // page jingpu-long-heads: the first line of a headline ends with a comma
    when(LinePairFeature.COMMA).add(8, HEADLINE, HEADLINE_CONTINUED);
    when(LinePairFeature.LONGER).add(0.5, KICKER, HEADLINE).add(-1, HEADLINE, DECK);
    // a line cut by the column continues; nothing new starts in mid-sentence (000:50, page
    // hard-wrapped-blank)
    for (LineKind text : TEXT) {
      when(LinePairFeature.UNFINISHED).add(1.5, text, BODY);
      when(LinePairFeature.UNFINISHED)
          .add(-2, text, CROSSHEAD)
          .add(-2, text, LEAD)
          .add(-2, text, BYLINE);
      for (LineKind start : ARTICLE_STARTS) {
        when(LinePairFeature.UNFINISHED).add(-2, text, start);
      }
      when(LinePairFeature.FINISHED).add(0.5, text, CREDIT);
      when(LinePairFeature.ARTICLE_ENDS)
          .add(-3, text, BODY)
          .add(3, text, HEADLINE)
          .add(2, text, KICKER);
      when(LinePairFeature.ARTICLE_ENDS).add(-3, text, CROSSHEAD);
    }
  }

  private TransitionScores() {}

  private static void start(double weight, LineKind... kinds) {
    for (LineKind kind : kinds) {
      START[kind.index()] = weight;
    }
  }

  private static void end(double weight, LineKind... kinds) {
    for (LineKind kind : kinds) {
      END[kind.index()] = weight;
    }
  }

  private static Followers after(LineKind from) {
    return new Followers(BASE[from.index()]);
  }

  private static final class Followers {
    private final double[] row;

    Followers(double[] row) {
      this.row = row;
    }

    Followers comes(double weight, LineKind... kinds) {
      for (LineKind kind : kinds) {
        row[kind.index()] = weight;
      }
      return this;
    }
  }

  private static Adjuster when(LinePairFeature feature) {
    return new Adjuster(feature.bit());
  }

  private record Adjuster(long feature) {
    Adjuster add(double weight, LineKind from, LineKind to) {
      ADJUSTMENTS.add(new Adjustment(feature, from.index(), to.index(), weight));
      return this;
    }
  }

  /** The score of each kind for the first line. */
  static double[] start() {
    return START.clone();
  }

  /** The score of each kind for the last line. */
  static double[] end() {
    return END.clone();
  }

  /**
   * The scores between two lines with these pair features, by the kinds of the upper and the lower
   * line.
   */
  static double[][] between(long features) {
    double[][] table = new double[KINDS][];
    for (int i = 0; i < KINDS; i++) {
      table[i] = BASE[i].clone();
    }
    for (Adjustment row : ADJUSTMENTS) {
      if ((features & row.feature()) != 0) {
        table[row.from()][row.to()] += row.weight();
      }
    }
    return table;
  }
}
