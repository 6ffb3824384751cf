package dev.chaoxin.bot.mail;

import java.util.regex.Pattern;

/**
 * A reply of the mail server (RFC 5321 section 4.2).
 *
 * @param code 200 to 599; lower when there was no valid reply
 * @param text on one line, addresses masked
 */
record SmtpReply(int code, String text) {

  private static final int MAX_LENGTH = 300;
  private static final Pattern ADDRESS =
      Pattern.compile("([\\w!#$%&'*+/=?^`{|}~-])[^\\s<>@]*@([\\w.-]+)");
  private static final Pattern QUEUE_ID =
      Pattern.compile("(?i)(?:queued (?:mail )?(?:as|for delivery)|\\bid[ =:])[ :]*<?([\\w.-]+)");

  /** From what Angus returns: all lines, each with the code in front. */
  static SmtpReply of(int code, String lines) {
    String text = HeaderText.oneLine(lines.replaceAll("(?m)^\\d{3}[ -]?", ""));
    String masked = ADDRESS.matcher(text).replaceAll("$1…@$2");
    return new SmtpReply(code, masked.substring(0, Math.min(MAX_LENGTH, masked.length())));
  }

  boolean isPositive() {
    return code >= 200 && code < 300;
  }

  boolean isNegative() {
    return code >= 400 && code < 600;
  }

  /** The queue id the server gave the message, or the whole text if it names none. */
  String queueId() {
    var found = QUEUE_ID.matcher(text);
    return found.find() ? found.group(1) : text;
  }

  @Override
  public String toString() {
    return code + " " + text;
  }
}
