package dev.chaoxin.digest.reading;

import dev.chaoxin.digest.paper.Article;
import dev.chaoxin.digest.paper.ArticleKind;
import dev.chaoxin.digest.paper.LineSpan;
import dev.chaoxin.digest.paper.PressWords;
import dev.chaoxin.digest.reading.line.Byline;
import dev.chaoxin.digest.reading.line.Dateline;
import dev.chaoxin.digest.reading.line.PageLine;
import dev.chaoxin.digest.reading.line.PageReference;
import dev.chaoxin.digest.source.Characters;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** An article being assembled. */
final class PartialArticle {

  private static final Pattern NOTICE = PressWords.pattern("{notice-headlines}$");

  private final int number;
  private String kicker = "";
  private String headline = "";
  private String deck = "";
  private final Optional<String> section;
  private final Set<String> byline = new LinkedHashSet<>();
  private Optional<String> dateline = Optional.empty();
  private Optional<String> organisation = Optional.empty();
  private final List<String> crossheads = new ArrayList<>();
  private final List<StringBuilder> paragraphs = new ArrayList<>();
  private OptionalInt jump = OptionalInt.empty();
  private OptionalInt seeAlso = OptionalInt.empty();
  private final OptionalInt page;
  private int first = Integer.MAX_VALUE;
  private int last;
  private boolean brief;
  private boolean continued;
  private PageLine openLine;

  PartialArticle(int number, OptionalInt page, Optional<String> section) {
    this.number = number;
    this.page = page;
    this.section = section;
  }

  int number() {
    return number;
  }

  void extendTo(PageLine line) {
    first = Math.min(first, line.lineNumber());
    last = Math.max(last, line.lastLineNumber());
  }

  boolean empty() {
    return paragraphs.isEmpty() && headline.isEmpty() && kicker.isEmpty() && deck.isEmpty();
  }

  boolean hasText() {
    return !paragraphs.isEmpty();
  }

  boolean hasHeadline() {
    return !headline.isEmpty();
  }

  boolean hasKicker() {
    return !kicker.isEmpty();
  }

  boolean hasByline() {
    return !byline.isEmpty();
  }

  /** Whether it has a headline but no text, kicker or byline yet. */
  boolean hasOnlyHeadline() {
    return hasHeadline() && !hasText() && !hasKicker() && !hasByline();
  }

  void kicker(String text) {
    kicker = kicker.isEmpty() ? text : kicker + " " + text;
  }

  void headline(String text) {
    headline = headline.isEmpty() ? text : headline + " " + text;
  }

  void deck(String text) {
    deck = deck.isEmpty() ? text : deck + " " + text;
  }

  void byline(Byline names) {
    byline.addAll(names.names());
    if (organisation.isEmpty()) {
      organisation = names.organisation();
    }
  }

  void dateline(Dateline opening, String printed) {
    dateline = Optional.of(printed);
    byline.addAll(opening.byline());
    if (opening.organisation().isPresent()) {
      organisation = opening.organisation();
    }
  }

  void crosshead(String text) {
    crossheads.add(text);
    openLine = null;
  }

  void addReference(PageReference note) {
    if (note.kind() == PageReference.Kind.JUMP) {
      jump = OptionalInt.of(note.page());
    } else {
      seeAlso = OptionalInt.of(note.page());
    }
  }

  OptionalInt jump() {
    return jump;
  }

  OptionalInt page() {
    return page;
  }

  String headline() {
    return headline;
  }

  /** Whether it jumps to another page and its continuation has not been found. */
  boolean awaitsContinuation() {
    return jump.isPresent() && !continued;
  }

  void markContinued() {
    continued = true;
  }

  /** Whether it is a notice, which ends with a signature and a date. */
  boolean isNotice() {
    return NOTICE.matcher(headline).find();
  }

  void addTableRow(String cells) {
    paragraphs.add(new StringBuilder(cells));
    openLine = null;
  }

  void brief() {
    brief = true;
  }

  /** The line that ends the last paragraph; empty if nothing can continue it. */
  Optional<PageLine> openLine() {
    return Optional.ofNullable(openLine);
  }

  StringBuilder lastParagraph() {
    return paragraphs.get(paragraphs.size() - 1);
  }

  void addParagraph(PageLine line, String text) {
    paragraphs.add(new StringBuilder(text));
    openLine = line;
  }

  void continueParagraph(PageLine line, String text) {
    StringBuilder paragraph = lastParagraph();
    if (!paragraph.isEmpty()
        && !text.isEmpty()
        && Characters.isLatin(paragraph.charAt(paragraph.length() - 1))
        && Characters.isLatin(text.charAt(0))
        && line.segments().size() > 1) {
      paragraph.append(' ');
    }
    paragraph.append(text);
    openLine = line;
  }

  Article toArticle() {
    List<String> text = new ArrayList<>(paragraphs.size());
    for (StringBuilder paragraph : paragraphs) {
      text.add(paragraph.toString());
    }
    return new Article(
        kind(),
        nonEmpty(kicker),
        nonEmpty(headline),
        nonEmpty(deck),
        section,
        List.copyOf(byline),
        dateline,
        organisation,
        crossheads,
        text,
        jump,
        seeAlso,
        page,
        new LineSpan(Math.max(1, Math.min(first, last)), Math.max(1, last)));
  }

  private ArticleKind kind() {
    if (isNotice()) {
      return ArticleKind.NOTICE;
    }
    if (brief) {
      return ArticleKind.BRIEF;
    }
    boolean isShort = paragraphs.size() == 1 && paragraphs.get(0).length() <= 220;
    if (isShort && dateline.isEmpty() && !byline.isEmpty()) {
      return ArticleKind.PICTURE;
    }
    return dateline.isEmpty() && paragraphs.size() > 2 ? ArticleKind.FEATURE : ArticleKind.NEWS;
  }

  private static Optional<String> nonEmpty(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
