package dev.chaoxin.bot.botapi;

import java.util.List;
import java.util.stream.Collectors;

/** A chat as plain text, with its buttons drawn. */
final class ChatRendering {

  private ChatRendering() {}

  static String render(BotApiChat chat) {
    StringBuilder page = new StringBuilder();
    page.append("== ")
        .append(chat.type())
        .append(' ')
        .append(chat.id())
        .append(" ")
        .append(chat.title())
        .append(" ==\n");
    chat.visible().forEach(message -> render(message, page));
    return page.toString();
  }

  private static void render(BotApiMessage message, StringBuilder page) {
    page.append('#').append(message.id()).append(message.isFromBot() ? " bot" : " user");
    page.append(message.isEdited() ? " (edited): " : ": ");
    page.append(message.text().replace("\n", "\n    ")).append('\n');
    for (List<InlineButton> row : message.keyboard()) {
      page.append("    ")
          .append(
              row.stream()
                  .map(button -> "[ " + button.text() + " ]")
                  .collect(Collectors.joining(" ")))
          .append('\n');
    }
  }
}
