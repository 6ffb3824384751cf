package dev.chaoxin.digest.reading;

import dev.chaoxin.digest.paper.Article;
import dev.chaoxin.digest.paper.Issue;
import dev.chaoxin.digest.reading.IssueSplitter.LineRange;
import dev.chaoxin.digest.reading.SourceCoverage.Disposition;
import dev.chaoxin.digest.reading.line.Byline;
import dev.chaoxin.digest.reading.line.LineKind;
import dev.chaoxin.digest.reading.line.MastheadLine;
import dev.chaoxin.digest.reading.line.PageLine;
import dev.chaoxin.digest.reading.line.PageLines;
import dev.chaoxin.digest.reading.line.PageReference;
import dev.chaoxin.digest.reading.line.TextLineParts;
import dev.chaoxin.digest.source.Characters;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Assembles labelled lines into the articles of an issue. */
final class IssueAssembler {

  private final PageLines pageLines;
  private final LineKind[] kinds;
  private final LineRange range;
  private final SourceCoverage coverage;
  private final List<PartialArticle> articles = new ArrayList<>();
  private final Set<PartialArticle> jumped = new LinkedHashSet<>();
  private final RemarkCollector remarks;
  private final IndexBox index = new IndexBox();
  private final MastheadReader masthead = new MastheadReader();
  private final CurrentSection section = new CurrentSection();

  private PartialArticle current;
  private OptionalInt page = OptionalInt.empty();
  private int nextNumber;

  IssueAssembler(
      PageLines pageLines,
      LineKind[] kinds,
      LineRange range,
      SourceCoverage coverage,
      int firstNumber) {
    this.pageLines = pageLines;
    this.kinds = kinds;
    this.range = range;
    this.coverage = coverage;
    this.remarks = new RemarkCollector(pageLines, range, coverage);
    this.nextNumber = firstNumber;
  }

  IssueReading assemble() {
    for (int i = range.from(); i < range.to(); i++) {
      add(i);
    }
    List<Article> finished = new ArrayList<>();
    for (PartialArticle partial : articles) {
      Article article = partial.toArticle();
      if (!partial.hasHeadline()) {
        remarks.add(
            article.lines().first(), "no-headline", "This piece has no headline on the page.");
      }
      finished.add(article);
    }
    Issue issue = new Issue(masthead.toMasthead(remarks), finished, index.entries());
    return new IssueReading(pageLines.source().file(), issue, remarks.dropped(), remarks.remarks());
  }

  /** The number of the next issue's first article in the coverage. */
  int nextNumber() {
    return nextNumber;
  }

  private void add(int i) {
    PageLine line = pageLines.line(i);
    LineKind kind = kinds[i];
    switch (kind) {
      case MASTHEAD -> masthead(line);
      case FURNITURE -> remarks.drop(line, "page furniture");
      case FRAGMENT -> remarks.drop(line, "fragment of an ornament");
      case BANNER -> {
        current = null;
        remarks.drop(line, "title of a campaign");
      }
      case PAGE_MARK -> setPage(line);
      case SECTION -> {
        current = null;
        section.set(line);
        cover(line, Disposition.SECTION);
      }
      case KICKER -> addKicker(i, line);
      case HEADLINE -> addHeadline(line);
      case HEADLINE_CONTINUED, DECK -> addBelowHeadline(line, kind);
      case BYLINE, CREDIT -> addByline(line);
      case CROSSHEAD -> {
        openArticle(false, kind);
        current.crosshead(Characters.collapseSpaces(line.text()));
        cover(line, Disposition.CROSSHEAD);
      }
      case LEAD, BODY, BRIEF -> addText(i, line);
      case TABLE_ROW -> addTableRow(line);
      case NOTE -> addReference(line);
      case CAPTION -> {
        remarks.add(line.lineNumber(), "caption", Characters.removeSpaces(line.text()));
        coverage.cover(line, 0, line.length(), Disposition.REMARK, -1);
      }
      case INDEX_LABEL -> {
        current = null;
        cover(line, Disposition.INDEX);
      }
      case INDEX_ENTRY -> {
        current = null;
        index.addEntry(line);
        cover(line, Disposition.INDEX);
      }
      case INDEX_PAGE -> {
        if (index.setPage(line)) {
          cover(line, Disposition.INDEX);
        } else {
          remarks.drop(line, "page without an entry");
        }
      }
    }
  }

  private void masthead(PageLine line) {
    MastheadLine fields = MastheadLine.read(line);
    if (current != null && current.isNotice() && fields.isPressDateOnly()) {
      // the date at the end of a notice
      current.addParagraph(line, Characters.removeSpaces(line.text()));
      coverage.cover(line, 0, line.length(), Disposition.PARAGRAPH, current.number());
      current.extendTo(line);
      return;
    }
    if (masthead.add(line, fields)) {
      coverage.cover(line, 0, line.length(), Disposition.MASTHEAD, -1);
    } else {
      remarks.drop(line, "masthead line without a field that is kept");
    }
    String mark = fields.fields().get(MastheadLine.Field.PAGE_MARK);
    if (mark != null) {
      page = OptionalInt.of(PageReference.parsePage(mark.toLowerCase(Locale.ROOT)));
    }
  }

  private void setPage(PageLine line) {
    page = PageReference.parsePageMark(line.folded(), page);
    current = null;
    remarks.drop(line, "page number");
  }

  private void addKicker(int i, PageLine line) {
    if (isKickerBelowHeadline(line)) {
      addHeadingPart(line, 0, line.length(), Disposition.KICKER);
      return;
    }
    openArticle(true, LineKind.KICKER);
    boolean upside = i + 1 < range.to() && kinds[i + 1].isHeading();
    boolean swapped =
        upside && HeadingSplit.isKicker(pageLines.line(i + 1)) && !HeadingSplit.isKicker(line);
    addHeadingPart(line, 0, line.length(), swapped ? Disposition.HEADLINE : Disposition.KICKER);
  }

  /** Whether a line is the kicker of the headline directly above it, the two being swapped. */
  private boolean isKickerBelowHeadline(PageLine line) {
    return current != null && current.hasOnlyHeadline() && HeadingSplit.isKicker(line);
  }

  private void addHeadline(PageLine line) {
    if (isKickerBelowHeadline(line)) {
      addHeadingPart(line, 0, line.length(), Disposition.KICKER);
      return;
    }
    openArticle(
        true,
        LineKind.HEADLINE,
        line.isBold() && line.headingLevel() == 0 && pageLines.topHeadingLevel() < 7);
    HeadingSplit split = HeadingSplit.of(line, current.hasKicker());
    addHeadingPart(line, split.kickerFrom(), split.kickerTo(), Disposition.KICKER);
    addHeadingPart(line, split.headlineFrom(), split.headlineTo(), Disposition.HEADLINE);
    addHeadingPart(line, split.deckFrom(), line.length(), Disposition.DECK);
  }

  private void addBelowHeadline(PageLine line, LineKind kind) {
    openArticle(false, kind);
    boolean kicker = !current.hasKicker() && HeadingSplit.isKicker(line);
    Disposition disposition = kind == LineKind.DECK ? Disposition.DECK : Disposition.HEADLINE;
    addHeadingPart(line, 0, line.length(), kicker ? Disposition.KICKER : disposition);
  }

  private void addHeadingPart(PageLine line, int from, int to, Disposition disposition) {
    if (from >= to) {
      return;
    }
    String text = Characters.collapseSpaces(line.text().substring(from, to));
    switch (disposition) {
      case KICKER -> current.kicker(text);
      case DECK -> current.deck(text);
      default -> current.headline(text);
    }
    coverage.cover(line, from, to, disposition, current.number());
    current.extendTo(line);
  }

  private void addByline(PageLine line) {
    openArticle(false, LineKind.BYLINE);
    Optional<Byline> names = Byline.parseBelowHeadline(line);
    names.ifPresent(current::byline);
    if (names.isEmpty()) {
      remarks.add(
          line.lineNumber(), "names-unread", "Names and roles could not be told apart here.");
    }
    cover(line, Disposition.BYLINE);
  }

  private void addText(int i, PageLine line) {
    LineKind kind = kinds[i];
    int head = kind == LineKind.BRIEF ? TextLineParts.bracketedHeadlineEnd(line) : 0;
    boolean brief = kind == LineKind.BRIEF && (head > 0 || !isOnlyBrief(i));
    openArticle(brief || (kind == LineKind.LEAD && current != null && current.hasText()), kind);
    boolean last = i + 1 >= range.to() || kinds[i + 1] != LineKind.BODY;
    TextLineParts parts =
        TextLineParts.parse(line, kind, last, current.hasByline()).startingAt(head);
    if (head > 0) {
      current.headline(Characters.collapseSpaces(line.text().substring(1, head - 1)));
    }
    parts.continuedFrom().ifPresent(note -> continueArticle(line, note));
    current.extendTo(line);
    int at = current.number();
    coverage.cover(
        line, 0, parts.bulletEnd(), head > 0 ? Disposition.HEADLINE : Disposition.MARKUP, at);
    parts
        .continuedFrom()
        .ifPresent(n -> coverage.cover(line, parts.bulletEnd(), n.to(), Disposition.REFERENCE, at));
    parts
        .dateline()
        .ifPresent(
            d -> {
              current.dateline(
                  d, Characters.collapseSpaces(line.text().substring(parts.bulletEnd(), d.end())));
              coverage.cover(line, parts.bulletEnd(), d.end(), Disposition.DATELINE, at);
            });
    if (parts.textStart() < parts.textEnd()) {
      addParagraph(line, parts.textStart(), parts.textEnd());
    }
    parts.byline().ifPresent(current::byline);
    coverage.cover(line, parts.textEnd(), parts.bylineEnd(), Disposition.BYLINE, at);
    parts.reference().ifPresent(this::addReference);
    coverage.cover(line, parts.bylineEnd(), line.length(), Disposition.REFERENCE, at);
  }

  /** Whether a bulleted line is the only text below a headline, not the first of several briefs. */
  private boolean isOnlyBrief(int i) {
    return current != null
        && current.hasHeadline()
        && !current.hasText()
        && (i + 1 >= range.to() || kinds[i + 1] != LineKind.BRIEF);
  }

  private void addParagraph(PageLine line, int from, int to) {
    String text = Characters.removeSpaces(line.text().substring(from, to));
    coverage.cover(line, from, to, Disposition.PARAGRAPH, current.number());
    ColumnJoiner.append(current, line, text, pageLines.columnWidth(), remarks);
  }

  private void addTableRow(PageLine line) {
    openArticle(false, LineKind.TABLE_ROW);
    line.text()
        .lines()
        .map(Characters::collapseSpaces)
        .filter(r -> !r.isEmpty())
        .forEach(current::addTableRow);
    cover(line, Disposition.PARAGRAPH);
  }

  private void addReference(PageLine line) {
    Optional<PageReference> above = PageReference.atStart(line);
    if (above.isPresent()) {
      continueArticle(line, above.get());
      cover(line, Disposition.REFERENCE);
      return;
    }
    Optional<PageReference> below = PageReference.atEnd(line);
    if (current == null || below.isEmpty()) {
      remarks.drop(line, "note without an article");
      return;
    }
    addReference(below.get());
    cover(line, Disposition.REFERENCE);
  }

  private void addReference(PageReference note) {
    current.addReference(note);
    if (current.awaitsContinuation()) {
      jumped.add(current);
    }
  }

  /** Continues an article that began on another page, if that page is in this file. */
  private void continueArticle(PageLine line, PageReference note) {
    String headline = current == null ? "" : current.headline();
    Optional<PartialArticle> began = JumpContinuations.find(jumped, note.page(), page, headline);
    if (began.isEmpty()) {
      remarks.add(
          line.lineNumber(), "continued", "Began on page " + note.page() + ", not in this file.");
      return;
    }
    if (current != null && current != began.get() && !current.hasText()) {
      if (!headline.isEmpty()) {
        remarks.add(line.lineNumber(), "continued", "Set above the second part: " + headline);
      }
      coverage.reassign(current.number(), Disposition.REMARK, began.get().number());
      articles.remove(articles.lastIndexOf(current));
      jumped.remove(current);
    }
    current = began.get();
    current.markContinued();
    jumped.remove(current);
    remarks.add(line.lineNumber(), "continued", "Goes on from page " + note.page() + ".");
  }

  /** Opens the article the next line belongs to: a new one if an article starts here. */
  private void openArticle(boolean begins, LineKind kind) {
    openArticle(begins, kind, kind == LineKind.BRIEF);
  }

  private void openArticle(boolean begins, LineKind kind, boolean minor) {
    boolean bare = current != null && !current.hasText() && !current.hasHeadline();
    if (current == null || (begins && !bare)) {
      current = new PartialArticle(nextNumber++, page, section.forArticle(minor));
      articles.add(current);
    }
    if (kind == LineKind.BRIEF) {
      current.brief();
    }
  }

  private void cover(PageLine line, Disposition disposition) {
    coverage.cover(line, 0, line.length(), disposition, current == null ? -1 : current.number());
    if (current != null) {
      current.extendTo(line);
    }
  }
}
