package dev.chaoxin.digest.rendering;

import dev.chaoxin.subscriptions.Messages;
import java.util.ArrayList;
import java.util.List;

/**
 * The long proof (长条校样): takes slugs one below the other and breaks them into messages that
 * Telegram takes. A slug is never cut.
 */
final class TelegramMessageSplitter {

  /** Room for the part number and the blank line above it. */
  private static final int PART_NUMBER = 24;

  /** The longest slug. */
  static final int MAX_FRAGMENT = TelegramPayload.MAX_TEXT - PART_NUMBER;

  private static final int BUTTONS_PER_ROW = 4;

  private final Messages messages;
  private final List<HtmlFragment> parts = new ArrayList<>();
  private final List<List<TelegramPayload.Button>> buttons = new ArrayList<>();

  TelegramMessageSplitter(Messages words) {
    this.messages = words;
  }

  /** Puts a slug below the others. */
  void add(HtmlFragment slug) {
    if (slug.length() > MAX_FRAGMENT) {
      throw new IllegalArgumentException("a slug of " + slug.length() + " units fits no message");
    }
    int last = parts.size() - 1;
    if (last >= 0
        && parts.get(last).length() + slug.separator().length() + slug.length() <= MAX_FRAGMENT) {
      parts.set(last, parts.get(last).with(slug));
    } else {
      parts.add(slug);
      buttons.add(new ArrayList<>());
    }
    buttons.get(parts.size() - 1).addAll(slug.buttons());
  }

  /** The messages as JSON, numbered when there are several. */
  List<String> payloads() {
    List<String> payloads = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      payloads.add(new TelegramPayload(numbered(i), rows(buttons.get(i))).json());
    }
    return payloads;
  }

  private DeferredText numbered(int part) {
    HtmlFragment slug = parts.get(part);
    if (parts.size() == 1) {
      return slug.html();
    }
    String folio = messages.say("part.number", part + 1, parts.size());
    return slug.with(HtmlFragment.tagged("\n\n", "<i>", folio, "</i>")).html();
  }

  private static List<List<TelegramPayload.Button>> rows(List<TelegramPayload.Button> all) {
    List<List<TelegramPayload.Button>> rows = new ArrayList<>();
    for (int from = 0; from < all.size(); from += BUTTONS_PER_ROW) {
      rows.add(all.subList(from, Math.min(all.size(), from + BUTTONS_PER_ROW)));
    }
    return rows;
  }
}
