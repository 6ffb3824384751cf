package dev.chaoxin.bot.botapi;

import java.util.Optional;

/** Whether the bot may write to a chat. */
enum ChatStatus {
  OPEN(""),
  NEVER_STARTED("bot can't initiate conversation with a user"),
  BLOCKED("bot was blocked by the user"),
  DEACTIVATED("user is deactivated"),
  KICKED("bot was kicked from the %s chat"),
  LEFT("bot is not a member of the %s chat"),
  /** Restricted: refused with a 400, not with a 403. */
  NO_RIGHTS(""),
  /** Became a supergroup. */
  MIGRATED("");

  private final String forbidden;

  ChatStatus(String forbidden) {
    this.forbidden = forbidden;
  }

  /** What a 403 says. */
  Optional<String> forbidden(String chatType) {
    return forbidden.isEmpty() ? Optional.empty() : Optional.of(forbidden.formatted(chatType));
  }
}
