package dev.chaoxin.bot.mail;

import dev.chaoxin.subscriptions.Languages;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads off a page which language it speaks, so that its foot speaks the same. */
final class PageLanguage {

  private static final int HEAD = 1_000;
  private static final Pattern LANG = Pattern.compile("<html\\b[^>]*\\blang=\"([A-Za-z-]{2,20})\"");

  private PageLanguage() {}

  static Locale of(String html) {
    Matcher found = LANG.matcher(html.substring(0, Math.min(HEAD, html.length())));
    return found.find()
        ? Languages.nearest(Locale.forLanguageTag(found.group(1)))
        : Languages.SIMPLIFIED;
  }
}
