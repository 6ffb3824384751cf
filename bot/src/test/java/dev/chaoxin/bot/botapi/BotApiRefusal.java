package dev.chaoxin.bot.botapi;

import java.util.Map;

/** A request that is answered with {@code "ok": false} (Bot API, "Making requests"). */
final class BotApiRefusal extends Exception {

  /** Whose fault a refusal is. */
  enum Cause {
    /** Wrong whatever the state of the chat: the bot should never have sent it. */
    REQUEST,
    /** Depends on what users did in the meantime: a sound bot meets it, too. */
    STATE,
    /** Too many requests. */
    FLOOD
  }

  private static final long serialVersionUID = 1L;

  private final int code;
  private final Cause cause;
  private final transient Map<String, Long> parameters;

  private BotApiRefusal(int code, String description, Cause cause, Map<String, Long> parameters) {
    super(description);
    this.code = code;
    this.cause = cause;
    this.parameters = parameters;
  }

  /** A 400 that no state of the chat excuses, in Telegram's words. */
  static BotApiRefusal badRequest(String problem) {
    return new BotApiRefusal(400, "Bad Request: " + problem, Cause.REQUEST, Map.of());
  }

  /** A 400 for what Telegram would let pass or word in another way. */
  static BotApiRefusal strict(String problem) {
    return badRequest("strict: " + problem);
  }

  /** A 400 that depends on the state of a chat, a message or a callback query. */
  static BotApiRefusal state(String problem) {
    return new BotApiRefusal(400, "Bad Request: " + problem, Cause.STATE, Map.of());
  }

  static BotApiRefusal migrated(long supergroup) {
    return new BotApiRefusal(
        400,
        "Bad Request: group chat was upgraded to a supergroup chat",
        Cause.STATE,
        Map.of("migrate_to_chat_id", supergroup));
  }

  static BotApiRefusal forbidden(String problem) {
    return new BotApiRefusal(403, "Forbidden: " + problem, Cause.STATE, Map.of());
  }

  static BotApiRefusal unknownMethod() {
    return new BotApiRefusal(404, "Not Found: method not found", Cause.REQUEST, Map.of());
  }

  /** For the older of two pollers (Bot API, "Getting updates"). */
  static BotApiRefusal conflict() {
    return new BotApiRefusal(
        409,
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is"
            + " running",
        Cause.STATE,
        Map.of());
  }

  static BotApiRefusal tooManyRequests(long seconds) {
    return new BotApiRefusal(
        429,
        "Too Many Requests: retry after " + seconds,
        Cause.FLOOD,
        Map.of("retry_after", seconds));
  }

  int code() {
    return code;
  }

  String description() {
    return getMessage();
  }

  Cause kind() {
    return cause;
  }

  /** The fields of ResponseParameters. */
  Map<String, Long> parameters() {
    return parameters;
  }
}
