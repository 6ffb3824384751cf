package dev.chaoxin.bot.mail;

import java.util.regex.Pattern;

/**
 * What the mail server answered (RFC 5321 section 4.2).
 *
 * @param code 200 to 599, or below when it answered nothing that is a reply
 * @param text its words on one line, addresses masked
 */
record SmtpReply(int code, String text) {

  private static final int LONGEST = 300;
  private static final Pattern ADDRESS =
      Pattern.compile("([\\w!#$%&'*+/=?^`{|}~-])[^\\s<>@]*@([\\w.-]+)");
  private static final Pattern QUEUE_ID =
      Pattern.compile("(?i)(?:queued (?:mail )?(?:as|for delivery)|\\bid[ =:])[ :]*<?([\\w.-]+)");

  /** The reply as Angus hands it over: all its lines, each with the code in front. */
  static SmtpReply of(int code, String lines) {
    String text = HeaderText.oneLine(lines.replaceAll("(?m)^\\d{3}[ -]?", ""));
    String masked = ADDRESS.matcher(text).replaceAll("$1…@$2");
    return new SmtpReply(code, masked.substring(0, Math.min(LONGEST, masked.length())));
  }

  boolean accepts() {
    return code >= 200 && code < 300;
  }

  boolean refuses() {
    return code >= 400 && code < 600;
  }

  /** The server's own number for the mail it took, or else its words. */
  String queueId() {
    var found = QUEUE_ID.matcher(text);
    return found.find() ? found.group(1) : text;
  }

  @Override
  public String toString() {
    return code + " " + text;
  }
}
