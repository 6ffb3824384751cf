package dev.chaoxin.digest.indexing;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** What a browser would show of a text; a text without tags stays as it is. */
final class PlainText {

  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][a-zA-Z0-9]*(?:\\s[^<>]*)?/?>");

  private PlainText() {}

  static String of(String text) {
    if (text.indexOf('<') < 0 || !TAG.matcher(text).find()) {
      return text;
    }
    Element body = Jsoup.parse(text).body();
    body.select("br,p,div,li,tr,table,section,article,h1,h2,h3,h4,h5,h6").after("\n").before("\n");
    return body.wholeText()
        .replace('\u00a0', ' ')
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
