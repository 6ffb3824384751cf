package dev.chaoxin.digest.composing;

import java.util.List;

/**
 * A line of type: a piece of HTML that is not cut again.
 *
 * @param before what stands between it and the piece above, when they share a part
 * @param html well formed in itself
 * @param length UTF-16 units after entity parsing
 * @param buttons the buttons that go with it
 */
record Slug(String before, String html, int length, List<TelegramPayload.Button> buttons) {

  Slug {
    buttons = List.copyOf(buttons);
  }

  /** Text between two tags, escaped. */
  static Slug tagged(String before, String open, String text, String close) {
    String clean = CleanText.of(text);
    return new Slug(before, open + HtmlEscape.escape(clean) + close, clean.length(), List.of());
  }

  /** Text as it is, escaped. */
  static Slug plain(String before, String text) {
    return tagged(before, "", text, "");
  }

  /** A place that is filled later with at most so many units. */
  static Slug open(String place, int room) {
    return new Slug("", place, room, List.of());
  }

  /** This piece with something else between it and the piece above. */
  Slug below(String other) {
    return new Slug(other, html, length, buttons);
  }

  /** This piece and the other, which are not parted. */
  Slug with(Slug below) {
    return new Slug(
        before,
        html + below.before + below.html,
        length + below.before.length() + below.length,
        buttons);
  }

  /** This piece with a button. */
  Slug with(TelegramPayload.Button button) {
    return new Slug(before, html, length, List.of(button));
  }
}
