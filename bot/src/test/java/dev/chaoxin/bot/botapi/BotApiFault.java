package dev.chaoxin.bot.botapi;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What goes wrong with a call, either before the call takes effect or after it, when only the
 * answer is affected. A fault happens once, in any chat, unless it says otherwise.
 */
public final class BotApiFault {

  /** What happens instead of an answer, and when. */
  enum Kind {
    ANSWER,
    RESET,
    HANG,
    DELAY,
    LATE_ANSWER,
    LOST_ANSWER,
    CLOSED_ANSWER,
    HALF_ANSWER,
    GARBAGE_ANSWER,
    NO_ANSWER
  }

  private static final int FOR_EVER = Integer.MAX_VALUE;

  private final Kind kind;
  private final Optional<HttpAnswer> answer;
  private final Duration delay;
  private final OptionalLong retryAfter;
  private final OptionalLong chat;
  private final int times;

  private BotApiFault(
      Kind kind,
      Optional<HttpAnswer> answer,
      Duration delay,
      OptionalLong retryAfter,
      OptionalLong chat,
      int times) {
    this.kind = kind;
    this.answer = answer;
    this.delay = delay;
    this.retryAfter = retryAfter;
    this.chat = chat;
    this.times = times;
  }

  private static BotApiFault of(Kind kind) {
    return late(kind, Duration.ZERO);
  }

  private static BotApiFault late(Kind kind, Duration delay) {
    return new BotApiFault(
        kind, Optional.empty(), delay, OptionalLong.empty(), OptionalLong.empty(), 1);
  }

  private static BotApiFault answer(HttpAnswer answer, OptionalLong retryAfter) {
    return new BotApiFault(
        Kind.ANSWER, Optional.of(answer), Duration.ZERO, retryAfter, OptionalLong.empty(), 1);
  }

  /** A refusal in the words of the Bot API. */
  public static BotApiFault error(int code, String description) {
    return error(code, description, Map.of());
  }

  /** A refusal with ResponseParameters. */
  public static BotApiFault error(int code, String description, Map<String, Long> parameters) {
    return answer(HttpAnswer.refusal(code, description, parameters), OptionalLong.empty());
  }

  /** A 429; from then on, requests to the chat during the wait are refused and counted. */
  public static BotApiFault tooManyRequests(long seconds) {
    BotApiRefusal refusal = BotApiRefusal.tooManyRequests(seconds);
    return answer(
        HttpAnswer.refusal(refusal.code(), refusal.description(), refusal.parameters()),
        OptionalLong.of(seconds));
  }

  /** The HTML page of a gateway, with any status. */
  public static BotApiFault page(int status) {
    return answer(HttpAnswer.page(status), OptionalLong.empty());
  }

  /** A TCP reset before the call counts. */
  public static BotApiFault reset() {
    return of(Kind.RESET);
  }

  /** Silence, and the call does not count. */
  public static BotApiFault hang() {
    return of(Kind.HANG);
  }

  /** The call is taken late. */
  public static BotApiFault delay(Duration delay) {
    return late(Kind.DELAY, delay);
  }

  /** The call is taken at once and answered late. */
  public static BotApiFault lateAnswer(Duration delay) {
    return late(Kind.LATE_ANSWER, delay);
  }

  /** The call is taken, and a TCP reset comes instead of an answer. */
  public static BotApiFault lostAnswer() {
    return of(Kind.LOST_ANSWER);
  }

  /** The call is taken, and the connection is closed instead of an answer. */
  public static BotApiFault closedAnswer() {
    return of(Kind.CLOSED_ANSWER);
  }

  /** The call is taken, and the connection is closed in the middle of the answer. */
  public static BotApiFault halfAnswer() {
    return of(Kind.HALF_ANSWER);
  }

  /** The call is taken, and a 200 brings something that is not JSON. */
  public static BotApiFault garbageAnswer() {
    return of(Kind.GARBAGE_ANSWER);
  }

  /** The call is taken, and no answer ever comes. */
  public static BotApiFault noAnswer() {
    return of(Kind.NO_ANSWER);
  }

  /** The same in one chat only. */
  public BotApiFault inChat(long chatId) {
    return new BotApiFault(kind, answer, delay, retryAfter, OptionalLong.of(chatId), times);
  }

  /** The same a number of times. */
  public BotApiFault times(int howOften) {
    return new BotApiFault(kind, answer, delay, retryAfter, chat, howOften);
  }

  /** The same until the faults are cleared. */
  public BotApiFault always() {
    return times(FOR_EVER);
  }

  boolean concerns(OptionalLong chatId) {
    return chat.isEmpty() || chat.equals(chatId);
  }

  int times() {
    return times;
  }

  Optional<BotApiFault> next() {
    return times == FOR_EVER
        ? Optional.of(this)
        : Optional.of(times(times - 1)).filter(left -> left.times() > 0);
  }

  Kind kind() {
    return kind;
  }

  Optional<HttpAnswer> answer() {
    return answer;
  }

  Duration delay() {
    return delay;
  }

  OptionalLong retryAfter() {
    return retryAfter;
  }

  @Override
  public String toString() {
    return kind.toString();
  }
}
