package dev.chaoxin.digest.rendering;

import dev.chaoxin.subscriptions.Messages;
import java.util.ArrayList;
import java.util.List;

/**
 * Packs fragments into Telegram messages, in order and as many as fit into each. A fragment is
 * never split.
 */
final class TelegramMessageSplitter {

  /** UTF-16 units kept for the part number and the blank line above it. */
  private static final int PART_NUMBER = 24;

  /** The longest fragment, in UTF-16 units. */
  static final int MAX_FRAGMENT = TelegramPayload.MAX_TEXT - PART_NUMBER;

  private static final int BUTTONS_PER_ROW = 4;

  private final Messages messages;
  private final List<HtmlFragment> parts = new ArrayList<>();
  private final List<List<TelegramPayload.Button>> buttons = new ArrayList<>();

  TelegramMessageSplitter(Messages messages) {
    this.messages = messages;
  }

  /** Adds a fragment behind the others. */
  void add(HtmlFragment fragment) {
    if (fragment.length() > MAX_FRAGMENT) {
      throw new IllegalArgumentException(
          "fragment of " + fragment.length() + " units does not fit into a message");
    }
    int last = parts.size() - 1;
    if (last >= 0
        && parts.get(last).length() + fragment.separator().length() + fragment.length()
            <= MAX_FRAGMENT) {
      parts.set(last, parts.get(last).with(fragment));
    } else {
      parts.add(fragment);
      buttons.add(new ArrayList<>());
    }
    buttons.get(parts.size() - 1).addAll(fragment.buttons());
  }

  /** The messages as JSON, numbered if there are several. */
  List<String> payloads() {
    List<String> payloads = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      payloads.add(new TelegramPayload(numbered(i), rows(buttons.get(i))).json());
    }
    return payloads;
  }

  private DeferredText numbered(int part) {
    HtmlFragment fragment = parts.get(part);
    if (parts.size() == 1) {
      return fragment.html();
    }
    String number = messages.say("part.number", part + 1, parts.size());
    return fragment.with(HtmlFragment.tagged("\n\n", "<i>", number, "</i>")).html();
  }

  private static List<List<TelegramPayload.Button>> rows(List<TelegramPayload.Button> all) {
    List<List<TelegramPayload.Button>> rows = new ArrayList<>();
    for (int from = 0; from < all.size(); from += BUTTONS_PER_ROW) {
      rows.add(all.subList(from, Math.min(all.size(), from + BUTTONS_PER_ROW)));
    }
    return rows;
  }
}
