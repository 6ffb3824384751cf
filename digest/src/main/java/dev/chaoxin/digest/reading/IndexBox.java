package dev.chaoxin.digest.reading;

import dev.chaoxin.digest.paper.IndexEntry;
import dev.chaoxin.digest.reading.line.PageLine;
import dev.chaoxin.digest.reading.line.PageReference;
import dev.chaoxin.digest.source.Characters;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects the entries of an index box (导读) and their pages. */
final class IndexBox {

  // the page may be below its entry (002:111, page langtang-indexes)
  private static final Pattern PAGE_AT_END =
      Pattern.compile(
          "[>》→▶►.…·\\s(（\\[-]*(?:[一-鿿]{0,4}见)?(?:本报|今日)?\\s*(?:第\\s*)?"
              + "(?<page>[a-z]{0,2}\\d{1,3}|[一二三四五六七八九十]{1,3})\\s*版?\\s*[)）\\]]?$");

  private final List<IndexEntry> entries = new ArrayList<>();

  // the page may be before its entry (page langtang-indexes)
  private static final Pattern PAGE_AT_START =
      Pattern.compile(
          "^[●■▲]?\\s*(?:第)?(?<page>[a-d]\\d{1,2}|\\d{1,2}|[一二三四五六七八九十]{1,2})版?[\\s:：·►>|]+");

  void addEntry(PageLine line) {
    Matcher ahead = PAGE_AT_START.matcher(line.folded());
    if (ahead.lookingAt() && ahead.end() < line.length()) {
      entries.add(
          new IndexEntry(
              title(line.text().substring(ahead.end())),
              OptionalInt.of(PageReference.parsePage(ahead.group("page")))));
      return;
    }
    Matcher pointer = PAGE_AT_END.matcher(line.folded());
    boolean found = pointer.find() && pointer.start() > 0;
    boolean marked = found && pointer.end() - pointer.start() > pointer.group("page").length();
    if (marked) {
      entries.add(
          new IndexEntry(
              title(line.text().substring(0, pointer.start())),
              OptionalInt.of(PageReference.parsePage(pointer.group("page")))));
    } else {
      entries.add(new IndexEntry(title(line.text()), OptionalInt.empty()));
    }
  }

  private static String title(String text) {
    String tidy = Characters.collapseSpaces(text);
    int from = 0;
    while (from < tidy.length() && "■□◆◇●○★☆▲△·•▪▶► ".indexOf(tidy.charAt(from)) >= 0) {
      from++;
    }
    return tidy.substring(from);
  }

  /** Sets the page of the last entry; false if no entry lacks one. */
  boolean setPage(PageLine line) {
    Matcher pointer = PAGE_AT_END.matcher(line.folded());
    int last = entries.size() - 1;
    if (last < 0 || entries.get(last).page().isPresent() || !pointer.find()) {
      return false;
    }
    int page = PageReference.parsePage(pointer.group("page"));
    entries.set(last, new IndexEntry(entries.get(last).title(), OptionalInt.of(page)));
    return true;
  }

  List<IndexEntry> entries() {
    return entries;
  }
}
