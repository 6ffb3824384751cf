package dev.chaoxin.digest.reading;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chaoxin.digest.paper.Article;
import dev.chaoxin.digest.paper.Masthead;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Writes a reading as one line of JSON, in the format of {@code read --json}. */
public final class IssueReadingJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private IssueReadingJson() {}

  /** A JSON object without line breaks; fields the page does not print are null. */
  public static String write(IssueReading reading) {
    ObjectNode root = NODES.objectNode();
    root.put("file", reading.file());
    root.set("masthead", masthead(reading.issue().masthead()));
    ArrayNode articles = root.putArray("articles");
    reading.issue().articles().forEach(article -> articles.add(article(article)));
    ArrayNode index = root.putArray("index");
    reading
        .issue()
        .index()
        .forEach(
            entry -> {
              ObjectNode node = index.addObject();
              node.put("title", entry.title());
              number(node, "page", entry.page());
            });
    ArrayNode dropped = root.putArray("dropped");
    reading
        .dropped()
        .forEach(
            line ->
                dropped
                    .addObject()
                    .put("line", line.line())
                    .put("text", line.text())
                    .put("why", line.why()));
    ArrayNode remarks = root.putArray("remarks");
    reading
        .remarks()
        .forEach(
            remark ->
                remarks
                    .addObject()
                    .put("line", remark.line())
                    .put("code", remark.code())
                    .put("text", remark.text()));
    return root.toString();
  }

  private static ObjectNode masthead(Masthead masthead) {
    ObjectNode node = NODES.objectNode();
    text(node, "newspaper", masthead.newspaper());
    text(node, "date", masthead.pressDate().map(Object::toString));
    text(node, "weekday", masthead.weekday());
    text(node, "lunar", masthead.lunar());
    number(node, "issue_number", masthead.issueNumber());
    number(node, "pages", masthead.pages());
    text(node, "organiser", masthead.organiser());
    text(node, "publisher", masthead.publisher());
    text(node, "hotline", masthead.hotline());
    text(node, "email", masthead.email());
    text(node, "weather", masthead.weather());
    return node;
  }

  private static ObjectNode article(Article article) {
    ObjectNode node = NODES.objectNode();
    node.put("kind", article.kind().jsonName());
    text(node, "kicker", article.kicker());
    text(node, "headline", article.headline());
    text(node, "deck", article.deck());
    text(node, "section", article.section());
    list(node, "byline", article.byline());
    text(node, "dateline", article.dateline());
    text(node, "organisation_credit", article.organisationCredit());
    list(node, "crossheads", article.crossheads());
    list(node, "paragraphs", article.paragraphs());
    number(node, "jump", article.jump());
    number(node, "see_also", article.seeAlso());
    number(node, "page", article.page());
    return node;
  }

  private static void text(ObjectNode node, String name, Optional<String> value) {
    node.put(name, value.orElse(null));
  }

  private static void number(ObjectNode node, String name, OptionalInt value) {
    if (value.isPresent()) {
      node.put(name, value.getAsInt());
    } else {
      node.putNull(name);
    }
  }

  private static void list(ObjectNode node, String name, List<String> values) {
    ArrayNode array = node.putArray(name);
    values.forEach(array::add);
  }
}
