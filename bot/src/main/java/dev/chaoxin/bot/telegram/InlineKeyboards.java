package dev.chaoxin.bot.telegram;

import dev.chaoxin.bot.conversation.Button;
import java.util.ArrayList;
import java.util.List;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** Converts buttons to the Bot API's inline keyboards. */
final class InlineKeyboards {

  private InlineKeyboards() {}

  /** An InlineKeyboardMarkup; without rows it removes the buttons of an edited message. */
  static InlineKeyboardMarkup of(List<List<Button>> rows) {
    List<InlineKeyboardRow> keyboard = new ArrayList<>();
    for (List<Button> row : rows) {
      InlineKeyboardRow keys = new InlineKeyboardRow();
      for (Button button : row) {
        keys.add(
            InlineKeyboardButton.builder().text(button.text()).callbackData(button.data()).build());
      }
      keyboard.add(keys);
    }
    return InlineKeyboardMarkup.builder().keyboard(keyboard).build();
  }
}
