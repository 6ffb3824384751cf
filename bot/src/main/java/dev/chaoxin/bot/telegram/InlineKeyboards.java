package dev.chaoxin.bot.telegram;

import dev.chaoxin.bot.conversation.Button;
import java.util.ArrayList;
import java.util.List;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** Buttons in the Bot API's words. */
final class InlineKeyboards {

  private InlineKeyboards() {}

  /** An InlineKeyboardMarkup; one without rows takes the buttons of an edited message away. */
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
