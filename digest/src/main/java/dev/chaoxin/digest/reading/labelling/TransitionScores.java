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
import static dev.chaoxin.digest.reading.line.LineKind.HEADLINE_MORE;
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

/** What may follow what on a page, and what the space between two lines says about it. */
final class TransitionScores {

  private static final int KINDS = LineKind.values().length;

  /** What is not in the table may still happen, so that every page can be read; but seldom. */
  private static final double STRANGE = -9;

  private static final double[][] FOLLOWS = new double[KINDS][KINDS];
  private static final double[] OPENS = new double[KINDS];
  private static final double[] CLOSES = new double[KINDS];

  private record LinkRow(long link, int from, int to, double weight) {}

  private static final List<LinkRow> LINKS = new ArrayList<>();

  private static final LineKind[] BEGINS_A_PIECE = {KICKER, HEADLINE, BRIEF, SECTION, BANNER};
  private static final LineKind[] OUTSIDE = {
    MASTHEAD, FURNITURE, FRAGMENT, PAGE_MARK, INDEX_LABEL, CAPTION, TABLE_ROW
  };
  private static final LineKind[] TEXT = {LEAD, BODY, BRIEF};

  static {
    for (double[] row : FOLLOWS) {
      Arrays.fill(row, STRANGE);
    }
    Arrays.fill(OPENS, STRANGE);
    Arrays.fill(CLOSES, -2);

    // 000:3 002:3 004:3 a page opens with its masthead; 003:6 with a headline
    opens(0, MASTHEAD, FURNITURE, PAGE_MARK, KICKER, HEADLINE, FRAGMENT, INDEX_LABEL, SECTION);
    opens(-1, BANNER, LEAD, BRIEF, NOTE, BYLINE);
    opens(-3, BODY, CAPTION, TABLE_ROW);
    // 000:141 text, 004:108 names, 002:119 an index box end a page
    closes(0, BODY, LEAD, BRIEF, CREDIT, NOTE, FURNITURE, MASTHEAD, INDEX_ENTRY, INDEX_PAGE);
    closes(0, FRAGMENT, CAPTION, TABLE_ROW, PAGE_MARK);
    closes(-6, KICKER, HEADLINE, DECK, BYLINE, CROSSHEAD, BANNER, SECTION);

    // 000:23 to 000:30 anything may begin below what is no article
    for (LineKind from : new LineKind[] {MASTHEAD, FURNITURE, PAGE_MARK, FRAGMENT, CAPTION}) {
      after(from).may(0, BEGINS_A_PIECE).may(0, OUTSIDE).may(-1, LEAD, NOTE).may(-2, BODY, BYLINE);
      after(from).may(-2, CREDIT, CROSSHEAD);
    }
    after(MASTHEAD).may(0.5, MASTHEAD, FURNITURE).may(-4, BODY);
    after(FURNITURE).may(0.5, MASTHEAD, FURNITURE).may(-1, BODY);
    after(FRAGMENT).may(-0.5, BODY).may(0, FRAGMENT); // 003:44 the text goes on
    after(CAPTION).may(-0.5, BODY);

    // 004:68 a label over briefs; 004:102 a banner over a headline
    after(SECTION).may(1, BRIEF).may(0, KICKER, HEADLINE).may(-1, LEAD, BODY).may(-1, OUTSIDE);
    after(BANNER).may(0.5, KICKER, HEADLINE).may(-1, SECTION, BRIEF).may(-2, LEAD).may(-3, BODY);
    // 000:42 a kicker, 000:44 its headline, 000:46 the reporter, 000:48 the text; 000:104 a deck
    // between
    after(KICKER).may(1, HEADLINE).may(-3, KICKER);
    after(HEADLINE).may(1.5, LEAD, BYLINE).may(0, DECK).may(-2.5, HEADLINE_MORE).may(-1, BODY);
    after(HEADLINE).may(-2, CROSSHEAD, BRIEF, CAPTION, NOTE).may(-3, TABLE_ROW, FRAGMENT);
    after(HEADLINE).may(-5, FURNITURE, KICKER);
    after(HEADLINE_MORE)
        .may(1.5, LEAD, BYLINE)
        .may(0, DECK)
        .may(-1, BODY)
        .may(-3, BRIEF, CROSSHEAD);
    after(DECK).may(1.5, LEAD, BYLINE).may(-1, BODY).may(-3, DECK, CROSSHEAD, BRIEF, CAPTION);
    after(BYLINE)
        .may(1, LEAD, BODY)
        .may(0, BYLINE)
        .may(-1.5, CROSSHEAD, CAPTION, NOTE)
        .may(-3, DECK);
    after(BYLINE).may(-2, FRAGMENT, FURNITURE).may(-2, BRIEF);

    // 000:50 text goes on; 000:114 a crosshead, 004:108 names, 000:124 a note behind it
    for (LineKind from : TEXT) {
      after(from).may(0, BODY, CREDIT, NOTE, CROSSHEAD).may(0, OUTSIDE).may(-0.5, BEGINS_A_PIECE);
      after(from).may(-1, LEAD); // 001:43 a report whose headline the page lost
      after(from).may(-3, BYLINE);
    }
    after(BRIEF).may(1, BRIEF).may(-1, BODY); // 004:72
    // 004:84 text below a crosshead; 004:108 a new piece below names
    after(CROSSHEAD).may(1, BODY).may(-2, LEAD, CAPTION).may(-3, BRIEF, TABLE_ROW, FRAGMENT);
    after(CREDIT).may(0.5, BEGINS_A_PIECE).may(0, OUTSIDE).may(0, CREDIT, NOTE).may(-1, LEAD);
    after(CREDIT).may(-2.5, BODY);
    after(NOTE).may(0.5, BEGINS_A_PIECE).may(0, OUTSIDE).may(0, CREDIT).may(-1, LEAD, BODY);
    after(TABLE_ROW).may(1, TABLE_ROW).may(0, BEGINS_A_PIECE).may(0, OUTSIDE).may(-1, BODY, CREDIT);
    // 002:107 to 002:119 entries and the pages below them
    after(INDEX_LABEL).may(2, INDEX_ENTRY);
    after(INDEX_ENTRY).may(1, INDEX_ENTRY).may(2, INDEX_PAGE).may(-1, BEGINS_A_PIECE);
    after(INDEX_ENTRY).may(-1, OUTSIDE).may(-3, LEAD, BODY);
    after(INDEX_PAGE)
        .may(1, INDEX_ENTRY)
        .may(-0.5, BEGINS_A_PIECE)
        .may(-0.5, OUTSIDE)
        .may(-2, LEAD);

    // 000:42 a kicker above larger type; 004:76 above the only marked line
    when(LinePairFeatures.LARGER)
        .add(3, KICKER, HEADLINE)
        .add(-4, HEADLINE, DECK)
        .add(-3, HEADLINE, HEADLINE_MORE);
    when(LinePairFeatures.MARK_APPEARS).add(3, KICKER, HEADLINE).add(-5, HEADLINE, DECK);
    when(LinePairFeatures.MARK_APPEARS).add(-5, HEADLINE, HEADLINE_MORE);
    // 004:26 a deck without mark below a marked headline
    when(LinePairFeatures.MARK_ENDS).add(-5, KICKER, HEADLINE).add(2, HEADLINE, DECK);
    when(LinePairFeatures.SMALLER)
        .add(-3, KICKER, HEADLINE)
        .add(2, HEADLINE, DECK)
        .add(1, HEADLINE, CROSSHEAD);
    when(LinePairFeatures.LEVEL).add(1, KICKER, HEADLINE); // 004:52
    // 004:104 a headline over two lines; 004:84 a crosshead directly above its text
    when(LinePairFeatures.TIGHT)
        .add(2.5, HEADLINE, HEADLINE_MORE)
        .add(2, CROSSHEAD, BODY)
        .add(1, BYLINE, BYLINE);
    when(LinePairFeatures.TIGHT).add(0.5, MASTHEAD, MASTHEAD).add(1, INDEX_LABEL, INDEX_ENTRY);
    when(LinePairFeatures.SHORTER)
        .add(-2, KICKER, HEADLINE)
        .add(1.5, HEADLINE, HEADLINE_MORE)
        .add(0.5, HEADLINE, DECK);
    // page bolinshan-hard-wrapped: two lines of a headline, as long as each other
    when(LinePairFeatures.ALIKE).add(3, HEADLINE, HEADLINE_MORE);
    when(LinePairFeatures.TIGHT).add(-2, KICKER, HEADLINE); // 002:25 and 002:27 stand apart
    // page jingpu-long-heads: a headline whose first line stops at a comma
    when(LinePairFeatures.COMMA).add(8, HEADLINE, HEADLINE_MORE);
    when(LinePairFeatures.LONGER).add(0.5, KICKER, HEADLINE).add(-1, HEADLINE, DECK);
    // 000:50 a line cut by the column goes on; nothing new begins inside a sentence
    for (LineKind text : TEXT) {
      when(LinePairFeatures.UNFINISHED).add(1.5, text, BODY);
      when(LinePairFeatures.UNFINISHED)
          .add(-2, text, CROSSHEAD)
          .add(-2, text, LEAD)
          .add(-2, text, BYLINE);
      for (LineKind piece : BEGINS_A_PIECE) {
        when(LinePairFeatures.UNFINISHED).add(-2, text, piece);
      }
      when(LinePairFeatures.FINISHED).add(0.5, text, CREDIT);
      when(LinePairFeatures.ENDED).add(-3, text, BODY).add(3, text, HEADLINE).add(2, text, KICKER);
      when(LinePairFeatures.ENDED).add(-3, text, CROSSHEAD);
    }
  }

  private TransitionScores() {}

  private static void opens(double weight, LineKind... kinds) {
    for (LineKind kind : kinds) {
      OPENS[kind.column()] = weight;
    }
  }

  private static void closes(double weight, LineKind... kinds) {
    for (LineKind kind : kinds) {
      CLOSES[kind.column()] = weight;
    }
  }

  private static After after(LineKind from) {
    return new After(FOLLOWS[from.column()]);
  }

  private static final class After {
    private final double[] row;

    After(double[] row) {
      this.row = row;
    }

    After may(double weight, LineKind... kinds) {
      for (LineKind kind : kinds) {
        row[kind.column()] = weight;
      }
      return this;
    }
  }

  private static When when(LinePairFeatures link) {
    return new When(link.bit());
  }

  private record When(long link) {
    When add(double weight, LineKind from, LineKind to) {
      LINKS.add(new LinkRow(link, from.column(), to.column(), weight));
      return this;
    }
  }

  /** What it costs to open a page with each kind. */
  static double[] opens() {
    return OPENS.clone();
  }

  /** What it costs to close a page with each kind. */
  static double[] closes() {
    return CLOSES.clone();
  }

  /** The table for two neighbours with these links; rows are the upper line's kinds. */
  static double[][] follows(long links) {
    double[][] table = new double[KINDS][];
    for (int i = 0; i < KINDS; i++) {
      table[i] = FOLLOWS[i].clone();
    }
    for (LinkRow row : LINKS) {
      if ((links & row.link()) != 0) {
        table[row.from()][row.to()] += row.weight();
      }
    }
    return table;
  }
}
