package dev.chaoxin.bot.botapi;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code parse_mode=HTML} as Telegram does, with its error texts and byte offsets (Bot API,
 * "HTML style"; TDLib, {@code parse_html}). One object reads one text.
 */
final class TelegramHtmlParser {

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("b", "bold"),
          Map.entry("strong", "bold"),
          Map.entry("i", "italic"),
          Map.entry("em", "italic"),
          Map.entry("u", "underline"),
          Map.entry("ins", "underline"),
          Map.entry("s", "strikethrough"),
          Map.entry("strike", "strikethrough"),
          Map.entry("del", "strikethrough"),
          Map.entry("span", "spoiler"),
          Map.entry("tg-spoiler", "spoiler"),
          Map.entry("tg-emoji", "custom_emoji"),
          Map.entry("tg-time", "date_time"),
          Map.entry("a", "text_link"),
          Map.entry("code", "code"),
          Map.entry("pre", "pre"),
          Map.entry("blockquote", "blockquote"));

  private record OpenTag(String name, Map<String, String> attributes, int start) {}

  private final HtmlCursor html;
  private final StringBuilder text = new StringBuilder();
  private final Deque<OpenTag> open = new ArrayDeque<>();
  private final List<TextEntity> entities = new ArrayList<>();
  private final List<String> losses = new ArrayList<>();

  private TelegramHtmlParser(String html) {
    this.html = new HtmlCursor(html);
  }

  static FormattedText parse(String html) throws BotApiRefusal {
    return new TelegramHtmlParser(html).parse();
  }

  private FormattedText parse() throws BotApiRefusal {
    while (!html.atEnd()) {
      if (html.take('<')) {
        int begin = html.byteOffset() - 1;
        if (html.take('/')) {
          endTag(begin);
        } else {
          startTag(begin);
        }
      } else {
        html.takeCharacter(text);
      }
    }
    if (!open.isEmpty()) {
      throw HtmlCursor.problem(
          "Can't find end tag corresponding to start tag \"" + open.peek().name() + "\"");
    }
    if (hasLoneSurrogate()) {
      throw HtmlCursor.problem(
          "Text contains invalid Unicode characters after decoding HTML entities, check for"
              + " unmatched surrogate code units");
    }
    return new FormattedText(text.toString(), entities, losses);
  }

  private boolean hasLoneSurrogate() {
    return text.codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  private void startTag(int begin) throws BotApiRefusal {
    String name = html.takeTagName();
    if (html.atEnd()) {
      throw HtmlCursor.problem("Unclosed start tag", begin);
    }
    if (!TYPES.containsKey(name)) {
      throw HtmlCursor.problem("Unsupported start tag \"" + name + "\"", begin);
    }
    Map<String, String> attributes = html.takeAttributes(name, begin);
    if (name.equals("span") && !"tg-spoiler".equals(attributes.get("class"))) {
      throw HtmlCursor.problem("Tag \"span\" must have class \"tg-spoiler\"", begin);
    }
    open.push(new OpenTag(name, attributes, text.length()));
  }

  private void endTag(int begin) throws BotApiRefusal {
    if (open.isEmpty()) {
      throw HtmlCursor.problem("Unexpected end tag", begin);
    }
    String name = html.takeTagName();
    html.skipSpace();
    if (!html.take('>')) {
      throw HtmlCursor.problem("Unclosed end tag", begin);
    }
    OpenTag tag = open.pop();
    if (!name.isEmpty() && !name.equals(tag.name())) {
      throw HtmlCursor.problem(
          "Unmatched end tag at byte offset %d, expected \"</%s>\", found \"</%s>\""
              .formatted(begin, tag.name(), name));
    }
    if (text.length() > tag.start()) {
      close(tag);
    }
  }

  private void close(OpenTag tag) throws BotApiRefusal {
    switch (tag.name()) {
      case "a" -> link(tag);
      case "blockquote" ->
          add(
              tag,
              tag.attributes().containsKey("expandable") ? "expandable_blockquote" : "blockquote");
      case "code" -> code(tag);
      case "pre" -> pre(tag);
      case "tg-emoji" -> {
        String id = tag.attributes().getOrDefault("emoji-id", "");
        if (!id.matches("0*[1-9]\\d{0,18}")) {
          throw HtmlCursor.problem("Invalid custom emoji identifier specified");
        }
        add(tag, "custom_emoji", id);
      }
      case "tg-time" -> {
        String unix = tag.attributes().getOrDefault("unix", "");
        if (unix.matches("[1-9]\\d{0,9}")) {
          add(tag, "date_time", unix);
        } else {
          losses.add("a tg-time without a usable time");
        }
      }
      default -> add(tag, TYPES.get(tag.name()));
    }
  }

  private void link(OpenTag tag) {
    String href = tag.attributes().getOrDefault("href", "");
    String url = href.isEmpty() ? text.substring(tag.start()) : href;
    Optional<String> user = MessageUrls.mentionedUser(url);
    if (user.isPresent()) {
      add(tag, "text_mention", user.get());
    } else if (MessageUrls.isUsable(url)) {
      add(tag, "text_link", url);
    } else {
      losses.add("a link to what Telegram does not take for a URL: " + url);
    }
  }

  /** The language of a program is given by {@code code} around or inside {@code pre}. */
  private void code(OpenTag tag) {
    String language = language(tag);
    if (!language.isEmpty() && sameRange(tag, "pre").isPresent()) {
      entities.set(entities.size() - 1, entity(tag, "pre", language));
    } else {
      add(tag, "code", language);
    }
  }

  private void pre(OpenTag tag) {
    String language = sameRange(tag, "code").map(TextEntity::argument).orElse("");
    if (!language.isEmpty()) {
      entities.set(entities.size() - 1, entity(tag, "pre", language));
    } else {
      add(tag, "pre");
    }
  }

  /** The entity closed last, if it is of that type and holds all that this tag holds. */
  private Optional<TextEntity> sameRange(OpenTag tag, String type) {
    if (entities.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(entities.get(entities.size() - 1))
        .filter(last -> last.type().equals(type))
        .filter(last -> last.offset() == tag.start() && last.end() == text.length());
  }

  private static String language(OpenTag tag) {
    String style = tag.attributes().getOrDefault("class", "");
    return style.startsWith("language-") ? style.substring("language-".length()) : "";
  }

  private void add(OpenTag tag, String type) {
    add(tag, type, "");
  }

  private void add(OpenTag tag, String type, String argument) {
    entities.add(entity(tag, type, argument));
  }

  private TextEntity entity(OpenTag tag, String type, String argument) {
    return new TextEntity(type, tag.start(), text.length() - tag.start(), argument);
  }
}
