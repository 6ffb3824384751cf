package dev.chaoxin.bot.conversation;

import dev.chaoxin.subscriptions.Messages;
import dev.chaoxin.subscriptions.Subscriber;

/**
 * One turn of a dialogue.
 *
 * @param utterance what was said
 * @param wish what is wanted
 * @param reader whose settings these are: found by the chat it was said in, never by what was said
 * @param words the words to answer with
 */
record RequestContext(IncomingMessage utterance, Request wish, Subscriber reader, Messages words) {

  /** What follows the command, or the button's letter. */
  String argument() {
    return wish.argument();
  }

  /** The same turn with the reader as they are by now. */
  RequestContext with(Subscriber changed) {
    return new RequestContext(utterance, wish, changed, words);
  }

  /** An answer in the place of the pressed message, or a message to typed words. */
  Reply.Manner inPlace() {
    return wish.pressed() ? Reply.Manner.EDIT : Reply.Manner.MESSAGE;
  }
}
