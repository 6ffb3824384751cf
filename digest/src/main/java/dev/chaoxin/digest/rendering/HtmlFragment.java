package dev.chaoxin.digest.rendering;

import java.util.List;

/**
 * A piece of a Telegram message that is never split.
 *
 * @param separator plain text between it and the fragment before it in the same message
 * @param html well-formed
 * @param length UTF-16 units after entity parsing
 * @param buttons the buttons that belong to it
 */
record HtmlFragment(
    String separator, DeferredText html, int length, List<TelegramPayload.Button> buttons) {

  HtmlFragment {
    buttons = List.copyOf(buttons);
  }

  /** Text between two tags, escaped. */
  static HtmlFragment tagged(String separator, String open, String text, String close) {
    String clean = CleanText.of(text);
    return new HtmlFragment(
        separator,
        DeferredText.of(open + HtmlEscape.escape(clean) + close),
        clean.length(),
        List.of());
  }

  /** Text without tags, escaped. */
  static HtmlFragment escaped(String separator, String text) {
    return tagged(separator, "", text, "");
  }

  /** HTML with a gap; filled in, it has at most {@code length} UTF-16 units. */
  static HtmlFragment deferred(DeferredText html, int length) {
    return new HtmlFragment("", html, length, List.of());
  }

  /** This fragment with another separator. */
  HtmlFragment withSeparator(String other) {
    return new HtmlFragment(other, html, length, buttons);
  }

  /** This fragment and the next, as one. */
  HtmlFragment with(HtmlFragment next) {
    return new HtmlFragment(
        separator,
        html.then(DeferredText.of(next.separator)).then(next.html),
        length + next.separator.length() + next.length,
        buttons);
  }

  /** This fragment with a button. */
  HtmlFragment with(TelegramPayload.Button button) {
    return new HtmlFragment(separator, html, length, List.of(button));
  }
}
