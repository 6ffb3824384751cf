package dev.chaoxin.digest.reading.line;

import dev.chaoxin.digest.paper.PressWords;
import dev.chaoxin.digest.source.Characters;
import java.util.regex.Pattern;

/** Recognises page furniture by its words: what appears in every issue or is paid for. */
public final class PageFurniture {

  private static final Pattern CHANNELS =
      PressWords.pattern(
          "^[一-鿿]{2,4}(?:新区|区|市|县|镇)?发布$|^(?:[一-鿿a-z]{2,10}{channels}[\\s、|·]*){1,6}$"
              + "|^(?:[一-鿿a-z]{2,10}(?:发布|报|{channels})(?:[\\s、|·]+|$)){2,6}$");
  private static final Pattern EDITORS =
      PressWords.pattern("^[(（【\\[■]?\\s*(?:本版|本期)?{editors}[\\s:：/|]");
  private static final Pattern FURNITURE = PressWords.pattern("{furniture}");
  private static final Pattern INVITATION = PressWords.pattern("{calls-for-contributions}");
  private static final Pattern ADVERTISED = PressWords.pattern("{advertising}");
  private static final Pattern TWO_TELEPHONES =
      Pattern.compile("(?:电话|热线)[^,。]{0,12}\\d{5,}[^,。]{1,12}\\d{5,}");
  private static final Pattern TELEPHONE = Pattern.compile("(?:\\d{3,4}-)?\\d{7,11}");
  private static final Pattern SLOGAN = PressWords.pattern("^(?:{slogans}[\\s·、]*)+$");
  private static final Pattern IMAGE = Pattern.compile("^!\\[[^\\]]*\\]\\([^)]*\\)$");

  private PageFurniture() {}

  /** Whether the line consists of channel names (000:5 002:7, page yuncheng-media). */
  public static boolean isChannelNames(String key) {
    return CHANNELS.matcher(key).lookingAt();
  }

  /** Whether the line names the editors, proof-readers or designers. */
  public static boolean namesEditors(String key) {
    return EDITORS.matcher(key).lookingAt();
  }

  /**
   * Whether the line mentions QR codes, subscriptions, forecasts and the like (004:8, page
   * furniture).
   */
  public static boolean hasFurnitureWords(String key) {
    return FURNITURE.matcher(key).find();
  }

  /** Whether the line is a slogan, a call for contributions or an advertisement (004:16). */
  public static boolean isStandingText(String key) {
    return SLOGAN.matcher(key).lookingAt()
        || INVITATION.matcher(key).find()
        || isAdvertisement(key);
  }

  /** Whether the line is a picture's address, as text recognition emits it. */
  public static boolean isImage(String key) {
    return IMAGE.matcher(key).lookingAt();
  }

  private static boolean isAdvertisement(String key) {
    if (Characters.endsSentence(key)) {
      return false;
    }
    if (!TELEPHONE.matcher(key).find()) {
      return TWO_TELEPHONES.matcher(key).find();
    }
    return ADVERTISED.matcher(key).results().count() > 1;
  }
}
