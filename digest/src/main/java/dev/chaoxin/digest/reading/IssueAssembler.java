package dev.chaoxin.digest.reading;

import dev.chaoxin.digest.paper.Article;
import dev.chaoxin.digest.paper.IndexEntry;
import dev.chaoxin.digest.paper.Issue;
import dev.chaoxin.digest.paper.Masthead;
import dev.chaoxin.digest.reading.Ledger.Fate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The make-up man (拼版): puts labelled lines together into the articles of an issue. */
final class IssueAssembler {

  private static final Pattern TRAILING_NAMES = Pattern.compile("[(（][^()（）]{2,60}[)）]\\s*$");

  private static final Pattern ENTRY_PAGE =
      Pattern.compile(
          "[>》→▶►.…·\\s(（\\[-]*(?:\\p{IsHan}{0,4}见)?(?:本报|今日)?\\s*(?:第\\s*)?(?<page>[a-z]{0,2}\\d{1,3}|[一二三四五六七八九十]{1,3})\\s*版?\\s*[)）\\]]?$");

  private final Galley galley;
  private final LineKind[] kinds;
  private final Ledger ledger = new Ledger();
  private final List<Draft> drafts = new ArrayList<>();
  private final List<DroppedLine> dropped = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();
  private final List<IndexEntry> index = new ArrayList<>();
  private final MastheadReader masthead = new MastheadReader();

  private Draft current;
  private Optional<String> section = Optional.empty();
  private boolean sectionFresh;
  private OptionalInt page = OptionalInt.empty();
  private String entry = "";

  IssueAssembler(Galley galley, LineKind[] kinds) {
    this.galley = galley;
    this.kinds = kinds;
  }

  PageReading assemble() {
    for (int line : galley.marksOnly()) {
      String raw = galley.source().lines().get(line - 1);
      ledger.book(line, raw.length(), Fate.DROPPED);
      dropped.add(new DroppedLine(line, raw.strip(), "mark without text"));
    }
    for (int i = 0; i < kinds.length; i++) {
      take(i);
    }
    List<Article> articles = new ArrayList<>();
    for (Draft draft : drafts) {
      if (!draft.hasHeadline()) {
        Article article = draft.article();
        remark(article.lines().first(), "no-headline", "This piece has no headline on the page.");
      }
      articles.add(draft.article());
    }
    Masthead head = masthead.masthead(remarks);
    dropped.sort(Comparator.comparingInt(DroppedLine::line));
    remarks.sort(Comparator.comparingInt(Remark::line));
    Issue issue = new Issue(head, articles, index);
    IssueReading reading = new IssueReading(galley.source().file(), issue, dropped, remarks);
    return new PageReading(List.of(reading), ledger);
  }

  private void take(int i) {
    PageLine line = galley.line(i);
    LineKind kind = kinds[i];
    switch (kind) {
      case MASTHEAD -> masthead(line);
      case FURNITURE -> drop(line, "page furniture");
      case FRAGMENT -> drop(line, "fragment of an ornament");
      case BANNER -> {
        endPiece();
        drop(line, "title of a campaign");
      }
      case PAGE_MARK -> pageMark(line);
      case SECTION -> {
        endPiece();
        section = Optional.of(label(line));
        sectionFresh = true;
        book(line, Fate.SECTION);
      }
      case KICKER -> {
        open(true, kind);
        current.kicker(Glyphs.tidy(line.text()));
        book(line, Fate.KICKER);
      }
      case HEADLINE -> headline(line);
      case HEADLINE_MORE -> {
        open(false, kind);
        current.headline(Glyphs.tidy(line.text()));
        book(line, Fate.HEADLINE);
      }
      case DECK -> {
        open(false, kind);
        current.deck(Glyphs.tidy(line.text()));
        book(line, Fate.DECK);
      }
      case BYLINE, CREDIT -> byline(line);
      case CROSSHEAD -> {
        open(false, kind);
        current.crosshead(Glyphs.tidy(line.text()));
        book(line, Fate.CROSSHEAD);
      }
      case LEAD, BODY, BRIEF -> text(i, line);
      case NOTE -> note(line);
      case CAPTION -> caption(line);
      case TABLE_ROW -> text(i, line);
      case INDEX_LABEL -> {
        endPiece();
        book(line, Fate.INDEX);
      }
      case INDEX_ENTRY -> indexEntry(line);
      case INDEX_PAGE -> indexPage(line);
    }
  }

  private void masthead(PageLine line) {
    MastheadLine fields = MastheadLine.read(line);
    if (masthead.take(line, fields)) {
      book(line, Fate.MASTHEAD);
    } else {
      drop(line, "masthead line without a field that is kept");
    }
    String mark = fields.fields().get(MastheadLine.Field.PAGE_MARK);
    if (mark != null) {
      page = OptionalInt.of(PageNote.number(mark.toLowerCase(java.util.Locale.ROOT)));
    }
  }

  private void pageMark(PageLine line) {
    Matcher number =
        Pattern.compile("[a-z]{0,2}\\d{1,3}|[一二三四五六七八九十]{1,3}(?=版|$)").matcher(line.key());
    if (number.find()) {
      page = OptionalInt.of(PageNote.number(number.group()));
    }
    endPiece();
    drop(line, "page number");
  }

  private void headline(PageLine line) {
    open(true, LineKind.HEADLINE);
    HeadingSplit split = HeadingSplit.of(line, current.hasKicker());
    piece(line, split.kickerFrom(), split.kickerTo(), Fate.KICKER);
    piece(line, split.headlineFrom(), split.headlineTo(), Fate.HEADLINE);
    piece(line, split.deckFrom(), line.length(), Fate.DECK);
  }

  private void piece(PageLine line, int from, int to, Fate fate) {
    if (from >= to) {
      return;
    }
    String text = Glyphs.tidy(line.text().substring(from, to));
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
    Optional<Byline> names = Byline.parse(line.text());
    names.ifPresent(
        n -> {
          current.byline(n.names());
          current.organisation(n.organisation());
        });
    if (names.isEmpty()) {
      remark(line.number(), "names-unread", "Names and roles that could not be told apart.");
    }
    book(line, Fate.BYLINE);
  }

  private void text(int i, PageLine line) {
    LineKind kind = kinds[i];
    Optional<Dateline> dateline = kind == LineKind.BODY ? Optional.empty() : Dateline.find(line);
    int from = 0;
    int to = line.length();
    if (kind == LineKind.BRIEF) {
      open(true, kind);
      current.brief();
      while (from < to && "◆◇●○★☆▲△■□◎▪▶►♦※·• ".indexOf(line.text().charAt(from)) >= 0) {
        from++;
      }
    } else if (kind == LineKind.LEAD) {
      open(current != null && current.hasText(), kind);
    } else {
      open(false, kind);
    }
    current.touch(line);
    Optional<PageNote> upper = PageNote.atStart(line);
    if (upper.isPresent()) {
      from = upper.get().to();
      remark(line.number(), "continued", "Continues from page " + upper.get().page() + ".");
      ledger.book(line, 0, from, Fate.NOTE, current.number());
    }
    if (dateline.isPresent() && dateline.get().end() > from) {
      current.dateline(Glyphs.tidy(line.text().substring(from, dateline.get().end())));
      current.byline(dateline.get().byline());
      current.organisation(dateline.get().organisation());
      ledger.book(line, from, dateline.get().end(), Fate.DATELINE, current.number());
      from = dateline.get().end();
    } else if (from > 0 && upper.isEmpty()) {
      ledger.book(line, 0, from, Fate.PARAGRAPH, current.number());
    }
    to = lowerNote(line, from, to);
    to = trailingNames(i, line, from, to);
    if (from < to) {
      paragraph(line, from, to);
    }
  }

  private int lowerNote(PageLine line, int from, int to) {
    Optional<PageNote> lower = PageNote.atEnd(line);
    if (lower.isEmpty() || lower.get().from() < from) {
      return to;
    }
    PageNote note = lower.get();
    if (note.sort() == PageNote.Sort.JUMP) {
      current.jump(note.page());
    } else {
      current.seeAlso(note.page());
    }
    if (note.inSentence()) {
      return to;
    }
    ledger.book(line, note.from(), to, Fate.NOTE, current.number());
    return note.from();
  }

  /** 004:70 the reporter's name in brackets behind the text. */
  private int trailingNames(int i, PageLine line, int from, int to) {
    boolean ends = i + 1 == kinds.length || kinds[i + 1] != LineKind.BODY;
    String text = line.text().substring(Math.max(from, to - 64), to);
    Matcher bracket = TRAILING_NAMES.matcher(text);
    if (!ends || !bracket.find()) {
      return to;
    }
    int start = Math.max(from, to - 64) + bracket.start();
    String inside = bracket.group().strip();
    Optional<Byline> names = Byline.parse(inside);
    if (names.isEmpty()
        && start > from
        && !current.hasByline()
        && Glyphs.endsSentence(line.text().substring(from, start))) {
      names = Byline.parse("■" + inside.substring(1, inside.length() - 1));
    }
    if (names.isEmpty() || start == from) {
      return to;
    }
    current.byline(names.get().names());
    current.organisation(names.get().organisation());
    ledger.book(line, start, to, Fate.BYLINE, current.number());
    return start;
  }

  private void paragraph(PageLine line, int from, int to) {
    String text = Glyphs.close(line.text().substring(from, to));
    ledger.book(line, from, to, Fate.PARAGRAPH, current.number());
    if (current.open().isPresent()) {
      PageLine upper = current.open().get();
      switch (ColumnJoiner.decide(galley, upper, line, current.lastParagraph())) {
        case JOIN -> {
          current.goOn(line, text);
          remark(line.number(), "joined", "Goes on with line " + upper.lastNumber() + ".");
          return;
        }
        case LOST ->
            remark(
                upper.lastNumber(),
                "lost-text",
                "Stops inside a sentence; the rest is not on the page.");
        case KEEP -> {}
      }
    }
    current.paragraph(line, text);
  }

  private void note(PageLine line) {
    Optional<PageNote> note = PageNote.atStart(line);
    if (note.isPresent()) {
      remark(line.number(), "continued", "Continues from page " + note.get().page() + ".");
      endPiece();
      book(line, Fate.REMARK);
      return;
    }
    Optional<PageNote> lower = PageNote.atEnd(line);
    if (current == null || lower.isEmpty()) {
      drop(line, "note without an article");
      return;
    }
    if (lower.get().sort() == PageNote.Sort.JUMP) {
      current.jump(lower.get().page());
    } else {
      current.seeAlso(lower.get().page());
    }
    book(line, Fate.NOTE);
  }

  private void caption(PageLine line) {
    remark(line.number(), "caption", Glyphs.close(line.text()));
    book(line, Fate.REMARK);
  }

  private void indexEntry(PageLine line) {
    Matcher pointer = ENTRY_PAGE.matcher(line.key());
    if (pointer.find() && pointer.start() > 0) {
      index.add(
          new IndexEntry(
              Glyphs.tidy(line.text().substring(0, pointer.start())),
              OptionalInt.of(PageNote.number(pointer.group("page")))));
    } else {
      entry = Glyphs.tidy(line.text());
      index.add(new IndexEntry(entry, OptionalInt.empty()));
    }
    book(line, Fate.INDEX);
  }

  private void indexPage(PageLine line) {
    Matcher pointer = ENTRY_PAGE.matcher(line.key());
    if (pointer.find() && !index.isEmpty() && !entry.isEmpty()) {
      index.set(
          index.size() - 1,
          new IndexEntry(entry, OptionalInt.of(PageNote.number(pointer.group("page")))));
      entry = "";
    }
    book(line, Fate.INDEX);
  }

  private void endPiece() {
    current = null;
  }

  /** Takes up the article the next line belongs to; a fresh one when a piece begins. */
  private void open(boolean begins, LineKind kind) {
    boolean heading = current != null && !current.hasText() && !current.hasHeadline();
    if (current == null || (begins && !heading)) {
      current = new Draft(drafts.size());
      current.page(page);
      current.section(sectionFresh || kind == LineKind.BRIEF ? section : Optional.empty());
      sectionFresh = false;
      drafts.add(current);
    }
  }

  private static String label(PageLine line) {
    String text = Glyphs.tidy(line.text());
    int from = 0;
    int to = text.length();
    while (from < to && "【[〖「■●▲".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && "】]〗」:：".indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return text.substring(from, to);
  }

  private void drop(PageLine line, String why) {
    for (int n = line.number(); n <= line.lastNumber(); n++) {
      String raw = galley.source().lines().get(n - 1).strip();
      if (!raw.isEmpty()) {
        dropped.add(new DroppedLine(n, raw, why));
      }
    }
    ledger.book(line, 0, line.length(), Fate.DROPPED, -1);
  }

  private void book(PageLine line, Fate fate) {
    int article = current == null ? -1 : current.number();
    ledger.book(line, 0, line.length(), fate, article);
    if (current != null && fate != Fate.REMARK && fate != Fate.MASTHEAD) {
      current.touch(line);
    }
  }

  private void remark(int line, String code, String text) {
    remarks.add(new Remark(line, code, text));
  }
}
