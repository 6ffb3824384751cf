package dev.chaoxin.digest.reading;

import dev.chaoxin.digest.paper.Article;
import dev.chaoxin.digest.paper.ArticleKind;
import dev.chaoxin.digest.paper.LineSpan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** An article while it is being put together. */
final class Draft {

  private final int number;
  private String kicker = "";
  private String headline = "";
  private String deck = "";
  private Optional<String> section = Optional.empty();
  private final Set<String> byline = new LinkedHashSet<>();
  private Optional<String> dateline = Optional.empty();
  private Optional<String> organisation = Optional.empty();
  private final List<String> crossheads = new ArrayList<>();
  private final List<StringBuilder> paragraphs = new ArrayList<>();
  private OptionalInt jump = OptionalInt.empty();
  private OptionalInt seeAlso = OptionalInt.empty();
  private OptionalInt page = OptionalInt.empty();
  private int first = Integer.MAX_VALUE;
  private int last;
  private boolean brief;
  private boolean picture;
  private boolean notice;
  private PageLine open;

  Draft(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  void touch(PageLine line) {
    first = Math.min(first, line.number());
    last = Math.max(last, line.lastNumber());
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

  void kicker(String text) {
    kicker = kicker.isEmpty() ? text : kicker + " " + text;
  }

  void headline(String text) {
    headline = headline.isEmpty() ? text : headline + " " + text;
  }

  void deck(String text) {
    deck = deck.isEmpty() ? text : deck + " " + text;
  }

  void section(Optional<String> label) {
    section = label;
  }

  void byline(List<String> names) {
    byline.addAll(names);
  }

  void dateline(String text) {
    dateline = Optional.of(text);
  }

  void organisation(Optional<String> name) {
    if (organisation.isEmpty()) {
      organisation = name;
    }
  }

  void crosshead(String text) {
    crossheads.add(text);
    open = null;
  }

  void jump(int number) {
    jump = OptionalInt.of(number);
  }

  void seeAlso(int number) {
    seeAlso = OptionalInt.of(number);
  }

  void page(OptionalInt number) {
    page = number;
  }

  void brief() {
    brief = true;
  }

  void picture() {
    picture = true;
  }

  void notice() {
    notice = true;
  }

  /** The line the last paragraph stops with; empty when nothing can go on from there. */
  Optional<PageLine> open() {
    return Optional.ofNullable(open);
  }

  StringBuilder lastParagraph() {
    return paragraphs.get(paragraphs.size() - 1);
  }

  void paragraph(PageLine line, String text) {
    paragraphs.add(new StringBuilder(text));
    open = line;
  }

  void goOn(PageLine line, String text) {
    StringBuilder paragraph = lastParagraph();
    if (!paragraph.isEmpty()
        && !text.isEmpty()
        && Glyphs.isLatin(paragraph.charAt(paragraph.length() - 1))
        && Glyphs.isLatin(text.charAt(0))
        && line.stretches().size() > 1) {
      paragraph.append(' ');
    }
    paragraph.append(text);
    open = line;
  }

  Article article() {
    List<String> text = new ArrayList<>(paragraphs.size());
    for (StringBuilder paragraph : paragraphs) {
      text.add(paragraph.toString());
    }
    return new Article(
        kind(),
        some(kicker),
        some(headline),
        some(deck),
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
    if (notice) {
      return ArticleKind.NOTICE;
    }
    if (brief) {
      return ArticleKind.BRIEF;
    }
    boolean short_ = paragraphs.size() == 1 && paragraphs.get(0).length() <= 220;
    if (picture || (short_ && dateline.isEmpty() && !byline.isEmpty())) {
      return ArticleKind.PICTURE;
    }
    return dateline.isEmpty() && paragraphs.size() > 2 ? ArticleKind.FEATURE : ArticleKind.NEWS;
  }

  private static Optional<String> some(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
