package dev.chaoxin.bot.conversation;

import java.util.List;

/** Answers one command. */
@FunctionalInterface
public interface RequestHandler {

  /** The replies, in the order they are to be sent. */
  List<Reply> handle(Request request);
}
