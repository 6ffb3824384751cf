package dev.chaoxin.digest.reading.line;

import dev.chaoxin.digest.source.Characters;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reference to another page (转版).
 *
 * @param kind the kind of reference
 * @param page the page
 * @param from its start in the line
 * @param to its end
 * @param inSentence whether it is part of a sentence and stays in the text
 */
public record PageReference(Kind kind, int page, int from, int to, boolean inSentence) {

  /** The kind of a reference. */
  public enum Kind {
    /** 下转: the article continues there. */
    JUMP,
    /** 上接: the article began there. */
    CONTINUED,
    /** 详见: there is more about it. */
    SEE_ALSO
  }

  private static final int MAX_LENGTH = 48;

  static final String PAGE = "(?<page>[a-z]{0,2}\\d{1,3}|[一二三四五六七八九十]{1,3})";

  /** Jump lines (000:124, page jump-pair) and cross-references (001:41). */
  private static final Pattern AT_END =
      Pattern.compile(
          "[(（【\\[〔>→▶]{0,4}\\s*(?:(?<jump>下转|紧转|转)|(?<see>[一-鿿“”《》\"]{0,16}?见))(?:本报|今日|今天)?第?\\s*"
              + PAGE
              + "\\s*版?[^)）】\\]。]{0,8}[)）】\\]〕。]?$");

  private static final Pattern AT_START =
      Pattern.compile(
          "[(（【\\[〔]?\\s*(?:紧接|上接|接)(?:本报|今日)?第?\\s*" + PAGE + "\\s*版[^)）】\\]]{0,20}[)）】\\]〕]?");

  /** A reference inside the last sentence (004:107). */
  private static final Pattern IN_SENTENCE =
      Pattern.compile(
          "(?:详情|详细|请|报道|赛况)[一-鿿]{0,6}?[见看](?:本报|今日)?第?\\s*"
              + PAGE
              + "\\s*版[一-鿿]{0,6}(?=[。.!,]|$)");

  private static final Pattern NUMBER =
      Pattern.compile("[a-z]{0,2}\\d{1,3}|[一二三四五六七八九十]{1,3}(?=版|$)");

  private static final Pattern SEVERAL = Pattern.compile("\\d\\s*[-—~～/]\\s*\\d");

  /** A reference at the end of a line. */
  public static Optional<PageReference> atEnd(PageLine line) {
    String key = line.folded();
    int start = Math.max(0, key.length() - MAX_LENGTH);
    if (key.lastIndexOf('版') < start) {
      return Optional.empty();
    }
    Matcher note = AT_END.matcher(key).region(start, key.length());
    while (note.find()) {
      boolean bracket = "(（【[〔>→▶".indexOf(key.charAt(note.start())) >= 0;
      boolean jump = note.group("jump") != null;
      boolean version = key.indexOf('版', note.end("page")) >= 0;
      boolean plainJump = jump && !"转".equals(note.group("jump"));
      if (version && (bracket || plainJump || note.start() == 0)) {
        Kind sort = jump ? Kind.JUMP : Kind.SEE_ALSO;
        return Optional.of(
            new PageReference(
                sort, parsePage(note.group("page")), note.start(), key.length(), false));
      }
      if (note.end() <= note.start()) {
        break;
      }
    }
    Matcher sentence = IN_SENTENCE.matcher(key).region(start, key.length());
    if (sentence.find()) {
      int page = parsePage(sentence.group("page"));
      return Optional.of(
          new PageReference(Kind.SEE_ALSO, page, sentence.start(), sentence.end(), true));
    }
    return Optional.empty();
  }

  /** A reference to the page the text continues from, at the start of a line. */
  public static Optional<PageReference> atStart(PageLine line) {
    String key = line.folded();
    if (key.substring(0, Math.min(key.length(), MAX_LENGTH)).indexOf('接') < 0) {
      return Optional.empty();
    }
    Matcher note = AT_START.matcher(key).region(0, Math.min(key.length(), MAX_LENGTH));
    if (note.lookingAt()) {
      boolean bracket = "(（【[〔".indexOf(key.charAt(0)) >= 0;
      if (bracket || note.group().contains("上接") || note.group().contains("紧接")) {
        return Optional.of(
            new PageReference(Kind.CONTINUED, parsePage(note.group("page")), 0, note.end(), false));
      }
    }
    return Optional.empty();
  }

  /** Whether the line consists of a reference. */
  public static boolean isWholeLine(PageLine line) {
    return line.length() <= MAX_LENGTH
        && (atEnd(line).filter(n -> n.from() == 0 && !n.inSentence()).isPresent()
            || atStart(line).filter(n -> n.to() == line.length()).isPresent());
  }

  /** The page number, printed as 4, 04, A04, 四 or 十二. */
  public static int parsePage(String page) {
    int value = 0;
    for (int i = 0; i < page.length(); i++) {
      if (Characters.isDigit(page.charAt(i))) {
        value = value * 10 + Character.digit(page.charAt(i), 10);
      }
    }
    return value > 0 ? value : ChineseNumber.parse(page);
  }

  /** The page number in a page mark: empty if it names several, {@code before} if it names none. */
  public static OptionalInt parsePageMark(String mark, OptionalInt before) {
    if (SEVERAL.matcher(mark).find()) {
      return OptionalInt.empty();
    }
    Matcher number = NUMBER.matcher(mark);
    return number.find() ? OptionalInt.of(parsePage(number.group())) : before;
  }
}
