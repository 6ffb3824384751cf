package dev.chaoxin.bot.conversation.handlers;

import dev.chaoxin.bot.conversation.BotCommand;
import dev.chaoxin.bot.conversation.Button;
import dev.chaoxin.bot.conversation.ChatText;
import dev.chaoxin.subscriptions.Messages;
import java.util.Map;

/** Buttons that open an article. */
final class ArticleButtons {

  private ArticleButtons() {}

  /** The button for the article listed under this number. */
  static Button numbered(Messages messages, int number, long articleId) {
    return open(ChatText.label(messages, "button.number", Map.of("number", number)), articleId);
  }

  static Button open(String label, long articleId) {
    return new Button(label, BotCommand.ARTICLE.callbackData(String.valueOf(articleId)));
  }
}
