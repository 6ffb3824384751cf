package dev.chaoxin.digest.rendering;

import java.util.List;

/**
 * A line of type: a piece of HTML that is not cut again.
 *
 * @param separator what stands between it and the piece above, when they share a part
 * @param html well formed in itself
 * @param length UTF-16 units after entity parsing
 * @param buttons the buttons that go with it
 */
record HtmlFragment(
    String separator, DeferredText html, int length, List<TelegramPayload.Button> buttons) {

  HtmlFragment {
    buttons = List.copyOf(buttons);
  }

  /** Text between two tags, escaped. */
  static HtmlFragment tagged(String before, String open, String text, String close) {
    String clean = CleanText.of(text);
    return new HtmlFragment(
        before,
        DeferredText.of(open + HtmlEscape.escape(clean) + close),
        clean.length(),
        List.of());
  }

  /** Text as it is, escaped. */
  static HtmlFragment escaped(String before, String text) {
    return tagged(before, "", text, "");
  }

  /** HTML with a gap; filled in, it has at most {@code length} UTF-16 units. */
  static HtmlFragment deferred(DeferredText html, int length) {
    return new HtmlFragment("", html, length, List.of());
  }

  /** This piece with something else between it and the piece above. */
  HtmlFragment withSeparator(String other) {
    return new HtmlFragment(other, html, length, buttons);
  }

  /** This piece and the other, which are not parted. */
  HtmlFragment with(HtmlFragment next) {
    return new HtmlFragment(
        separator,
        html.then(DeferredText.of(next.separator)).then(next.html),
        length + next.separator.length() + next.length,
        buttons);
  }

  /** This piece with a button. */
  HtmlFragment with(TelegramPayload.Button button) {
    return new HtmlFragment(separator, html, length, List.of(button));
  }
}
