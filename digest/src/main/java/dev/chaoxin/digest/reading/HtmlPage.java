package dev.chaoxin.digest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads a page of a digital newspaper (数字报) by its tags. */
final class HtmlPage {

  private HtmlPage() {}

  static boolean looksLike(String text) {
    String head = text.substring(0, Math.min(text.length(), 2048)).toLowerCase(Locale.ROOT);
    return head.contains("<html")
        || head.contains("<!doctype html")
        || head.contains("<head")
        || head.contains("<founder-")
        || head.contains("<body");
  }

  static Source read(String file, String html) {
    Document page = Jsoup.parse(html);
    List<String> lines = new ArrayList<>();
    for (Element block : page.select("h1,h2,h3,h4,p")) {
      lines.add(block.text());
      lines.add("");
    }
    return new SourceText(file, lines);
  }
}
