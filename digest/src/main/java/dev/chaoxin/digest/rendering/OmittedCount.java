package dev.chaoxin.digest.rendering;

import dev.chaoxin.subscriptions.Messages;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many articles found no room, in a page that many readers share: a place is kept open, and
 * each reader's own number is filled in when it leaves.
 */
public final class OmittedCount {

  // Characters that no text has: CleanText takes them out.
  private static final char BEGIN = '\ufdd0';
  private static final char NUMBER = '\ufdd1';
  private static final char END = '\ufdd2';
  private static final Pattern PLACE =
      Pattern.compile(
          ""
              + BEGIN
              + "([^"
              + NUMBER
              + "]*)"
              + NUMBER
              + "([A-Za-z-]+) (\\d+)"
              + NUMBER
              + "([^"
              + END
              + "]*)"
              + END);

  /** The longest phrase that may come into a place, in UTF-16 units, with what is around it. */
  static final int ROOM = 80;

  private OmittedCount() {}

  /**
   * A place to be filled.
   *
   * @param before what stands before the words, if there are any
   * @param more to be added to each reader's number
   */
  static String place(String before, Locale language, int more, String after) {
    return BEGIN + before + NUMBER + language.toLanguageTag() + " " + more + NUMBER + after + END;
  }

  /** The page with the places in it filled; where nothing was left over they close up. */
  public static String fill(String page, int left) {
    return PLACE
        .matcher(page)
        .replaceAll(
            place -> {
              int all = left + Integer.parseInt(place.group(3));
              Messages words = DigestText.messages(Locale.forLanguageTag(place.group(2)));
              return all == 0
                  ? ""
                  : Matcher.quoteReplacement(
                      place.group(1) + words.say("digest.left", all) + place.group(4));
            });
  }
}
