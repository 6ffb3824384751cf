package dev.chaoxin.digest.reading;

import dev.chaoxin.digest.paper.Article;
import dev.chaoxin.digest.paper.Issue;
import dev.chaoxin.digest.reading.IssueSplitter.Stretch;
import dev.chaoxin.digest.reading.SourceCoverage.Fate;
import dev.chaoxin.digest.reading.line.Byline;
import dev.chaoxin.digest.reading.line.HeadingSplit;
import dev.chaoxin.digest.reading.line.LineKind;
import dev.chaoxin.digest.reading.line.MastheadLine;
import dev.chaoxin.digest.reading.line.PageLine;
import dev.chaoxin.digest.reading.line.PageLines;
import dev.chaoxin.digest.reading.line.PageReference;
import dev.chaoxin.digest.reading.line.SectionLabel;
import dev.chaoxin.digest.reading.line.TextLine;
import dev.chaoxin.digest.source.Characters;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The make-up man (拼版): puts labelled lines together into the articles of an issue. */
final class IssueAssembler {

  private final PageLines galley;
  private final LineKind[] kinds;
  private final Stretch stretch;
  private final SourceCoverage ledger;
  private final List<PartialArticle> drafts = new ArrayList<>();
  private final Set<PartialArticle> waiting = new LinkedHashSet<>();
  private final RemarkCollector margin;
  private final IndexBox index = new IndexBox();
  private final MastheadReader masthead = new MastheadReader();
  private final SectionLabel section = new SectionLabel();

  private PartialArticle current;
  private OptionalInt page = OptionalInt.empty();
  private int numbers;

  IssueAssembler(
      PageLines galley, LineKind[] kinds, Stretch stretch, SourceCoverage ledger, int firstNumber) {
    this.galley = galley;
    this.kinds = kinds;
    this.stretch = stretch;
    this.ledger = ledger;
    this.margin = new RemarkCollector(galley, stretch, ledger);
    this.numbers = firstNumber;
  }

  IssueReading assemble() {
    for (int i = stretch.from(); i < stretch.to(); i++) {
      take(i);
    }
    List<Article> articles = new ArrayList<>();
    for (PartialArticle draft : drafts) {
      Article article = draft.article();
      if (!draft.hasHeadline()) {
        margin.remark(
            article.lines().first(), "no-headline", "This piece has no headline on the page.");
      }
      articles.add(article);
    }
    var head = masthead.masthead(margin);
    Issue issue = new Issue(head, articles, index.entries());
    return new IssueReading(galley.source().file(), issue, margin.dropped(), margin.remarks());
  }

  /** The number the next issue's first article has in the ledger. */
  int numbers() {
    return numbers;
  }

  private void take(int i) {
    PageLine line = galley.line(i);
    LineKind kind = kinds[i];
    switch (kind) {
      case MASTHEAD -> masthead(line);
      case FURNITURE -> margin.drop(line, "page furniture");
      case FRAGMENT -> margin.drop(line, "fragment of an ornament");
      case BANNER -> {
        current = null;
        margin.drop(line, "title of a campaign");
      }
      case PAGE_MARK -> pageMark(line);
      case SECTION -> {
        current = null;
        section.take(line);
        book(line, Fate.SECTION);
      }
      case KICKER -> heading(i, line);
      case HEADLINE -> headline(line);
      case HEADLINE_MORE, DECK -> below(line, kind);
      case BYLINE, CREDIT -> byline(line);
      case CROSSHEAD -> {
        open(false, kind);
        current.crosshead(Characters.tidy(line.text()));
        book(line, Fate.CROSSHEAD);
      }
      case LEAD, BODY, BRIEF -> text(i, line);
      case TABLE_ROW -> row(line);
      case NOTE -> note(line);
      case CAPTION -> {
        margin.remark(line.number(), "caption", Characters.close(line.text()));
        ledger.book(line, 0, line.length(), Fate.REMARK, -1);
      }
      case INDEX_LABEL -> {
        current = null;
        book(line, Fate.INDEX);
      }
      case INDEX_ENTRY -> {
        current = null;
        index.entry(line);
        book(line, Fate.INDEX);
      }
      case INDEX_PAGE -> {
        if (index.page(line)) {
          book(line, Fate.INDEX);
        } else {
          margin.drop(line, "page without an entry");
        }
      }
    }
  }

  private void masthead(PageLine line) {
    MastheadLine fields = MastheadLine.read(line);
    if (current != null && current.signsOff() && fields.onlyPressDate()) {
      current.paragraph(line, Characters.close(line.text())); // the day below a notice
      ledger.book(line, 0, line.length(), Fate.PARAGRAPH, current.number());
      current.touch(line);
      return;
    }
    if (masthead.take(line, fields)) {
      ledger.book(line, 0, line.length(), Fate.MASTHEAD, -1);
    } else {
      margin.drop(line, "masthead line without a field that is kept");
    }
    String mark = fields.fields().get(MastheadLine.Field.PAGE_MARK);
    if (mark != null) {
      page = OptionalInt.of(PageReference.number(mark.toLowerCase(Locale.ROOT)));
    }
  }

  private void pageMark(PageLine line) {
    page = PageReference.pageIn(line.key(), page);
    current = null;
    margin.drop(line, "page number");
  }

  private void heading(int i, PageLine line) {
    if (belowHeadline(line)) {
      piece(line, 0, line.length(), Fate.KICKER);
      return;
    }
    open(true, LineKind.KICKER);
    boolean upside = i + 1 < stretch.to() && kinds[i + 1].isHeading();
    boolean swapped =
        upside && HeadingSplit.isKicker(galley.line(i + 1)) && !HeadingSplit.isKicker(line);
    piece(line, 0, line.length(), swapped ? Fate.HEADLINE : Fate.KICKER);
  }

  /** Whether a line is the kicker of the headline just above it, the two having changed places. */
  private boolean belowHeadline(PageLine line) {
    return current != null
        && current.hasHeadline()
        && !current.hasText()
        && !current.hasKicker()
        && !current.hasByline()
        && HeadingSplit.isKicker(line);
  }

  private void headline(PageLine line) {
    if (belowHeadline(line)) {
      piece(line, 0, line.length(), Fate.KICKER);
      return;
    }
    open(true, LineKind.HEADLINE, line.bold() && line.level() == 0 && galley.topLevel() < 7);
    HeadingSplit split = HeadingSplit.of(line, current.hasKicker());
    piece(line, split.kickerFrom(), split.kickerTo(), Fate.KICKER);
    piece(line, split.headlineFrom(), split.headlineTo(), Fate.HEADLINE);
    piece(line, split.deckFrom(), line.length(), Fate.DECK);
  }

  private void below(PageLine line, LineKind kind) {
    open(false, kind);
    boolean kicker = !current.hasKicker() && HeadingSplit.isKicker(line);
    Fate fate = kind == LineKind.DECK ? Fate.DECK : Fate.HEADLINE;
    piece(line, 0, line.length(), kicker ? Fate.KICKER : fate);
  }

  private void piece(PageLine line, int from, int to, Fate fate) {
    if (from >= to) {
      return;
    }
    String text = Characters.tidy(line.text().substring(from, to));
    switch (fate) {
      case KICKER -> current.kicker(text);
      case DECK -> current.deck(text);
      default -> current.headline(text);
    }
    ledger.book(line, from, to, fate, current.number());
    current.touch(line);
  }

  private void byline(PageLine line) {
    open(false, LineKind.BYLINE);
    Optional<Byline> names = Byline.below(line);
    names.ifPresent(current::byline);
    if (names.isEmpty()) {
      margin.remark(line.number(), "names-unread", "Names and roles could not be told apart here.");
    }
    book(line, Fate.BYLINE);
  }

  private void text(int i, PageLine line) {
    LineKind kind = kinds[i];
    int head = kind == LineKind.BRIEF ? TextLine.headed(line) : 0;
    boolean brief = kind == LineKind.BRIEF && (head > 0 || !only(i));
    open(brief || (kind == LineKind.LEAD && current != null && current.hasText()), kind);
    boolean last = i + 1 >= stretch.to() || kinds[i + 1] != LineKind.BODY;
    TextLine parts = TextLine.read(line, kind, last, current.hasByline()).behind(head);
    if (head > 0) {
      current.headline(Characters.tidy(line.text().substring(1, head - 1)));
    }
    parts.above().ifPresent(note -> continued(line, note));
    current.touch(line);
    int at = current.number();
    ledger.book(line, 0, parts.marks(), head > 0 ? Fate.HEADLINE : Fate.MARK, at);
    parts.above().ifPresent(n -> ledger.book(line, parts.marks(), n.to(), Fate.NOTE, at));
    parts
        .dateline()
        .ifPresent(
            d -> {
              current.dateline(d, Characters.tidy(line.text().substring(parts.marks(), d.end())));
              ledger.book(line, parts.marks(), d.end(), Fate.DATELINE, at);
            });
    if (parts.from() < parts.to()) {
      paragraph(line, parts.from(), parts.to());
    }
    parts.names().ifPresent(current::byline);
    ledger.book(line, parts.to(), parts.namesTo(), Fate.BYLINE, at);
    parts.below().ifPresent(this::note);
    ledger.book(line, parts.namesTo(), line.length(), Fate.NOTE, at);
  }

  /** Whether a line with a mark is the whole text below a headline, not the first of many. */
  private boolean only(int i) {
    return current != null
        && current.hasHeadline()
        && !current.hasText()
        && (i + 1 >= stretch.to() || kinds[i + 1] != LineKind.BRIEF);
  }

  private void paragraph(PageLine line, int from, int to) {
    String text = Characters.close(line.text().substring(from, to));
    ledger.book(line, from, to, Fate.PARAGRAPH, current.number());
    if (current.open().isPresent()) {
      PageLine above = current.open().get();
      int upper = above.lastNumber();
      boolean endsShort = galley.width().endsShort(above);
      boolean whole = current.lastParagraph().length() == above.length();
      switch (ColumnJoiner.decide(current.lastParagraph(), whole, endsShort, line)) {
        case JOIN -> {
          current.goOn(line, text);
          margin.remark(line.number(), "joined", "Goes on with line " + upper + ".");
          return;
        }
        case LOST ->
            margin.remark(
                upper, "lost-text", "Stops inside a sentence; the rest is not on the page.");
        case SHORT ->
            margin.remark(upper, "no-full-stop", "Ends in a short print line without a full stop.");
        case KEEP -> {}
      }
    }
    current.paragraph(line, text);
  }

  private void row(PageLine line) {
    open(false, LineKind.TABLE_ROW);
    line.text().lines().map(Characters::tidy).filter(r -> !r.isEmpty()).forEach(current::row);
    book(line, Fate.PARAGRAPH);
  }

  private void note(PageLine line) {
    Optional<PageReference> above = PageReference.atStart(line);
    if (above.isPresent()) {
      continued(line, above.get());
      book(line, Fate.NOTE);
      return;
    }
    Optional<PageReference> below = PageReference.atEnd(line);
    if (current == null || below.isEmpty()) {
      margin.drop(line, "note without an article");
      return;
    }
    note(below.get());
    book(line, Fate.NOTE);
  }

  private void note(PageReference note) {
    current.note(note);
    if (current.awaitsContinuation()) {
      waiting.add(current);
    }
  }

  /** The text below goes on with a piece that began on another page, perhaps of this file. */
  private void continued(PageLine line, PageReference note) {
    String headline = current == null ? "" : current.headline();
    Optional<PartialArticle> began = JumpContinuations.find(waiting, note.page(), page, headline);
    if (began.isEmpty()) {
      margin.remark(
          line.number(), "continued", "Began on page " + note.page() + ", not in this file.");
      return;
    }
    if (current != null && current != began.get() && !current.hasText()) {
      if (!headline.isEmpty()) {
        margin.remark(line.number(), "continued", "Set above the second part: " + headline);
      }
      ledger.rebook(current.number(), Fate.REMARK, began.get().number());
      drafts.remove(drafts.lastIndexOf(current));
      waiting.remove(current);
    }
    current = began.get();
    current.continues();
    waiting.remove(current);
    margin.remark(line.number(), "continued", "Goes on from page " + note.page() + ".");
  }

  /** Takes up the piece the next line belongs to; a fresh one when a piece begins. */
  private void open(boolean begins, LineKind kind) {
    open(begins, kind, kind == LineKind.BRIEF);
  }

  private void open(boolean begins, LineKind kind, boolean minor) {
    boolean bare = current != null && !current.hasText() && !current.hasHeadline();
    if (current == null || (begins && !bare)) {
      current = new PartialArticle(numbers++, page, section.forPiece(minor));
      drafts.add(current);
    }
    if (kind == LineKind.BRIEF) {
      current.brief();
    }
  }

  private void book(PageLine line, Fate fate) {
    ledger.book(line, 0, line.length(), fate, current == null ? -1 : current.number());
    if (current != null) {
      current.touch(line);
    }
  }
}
