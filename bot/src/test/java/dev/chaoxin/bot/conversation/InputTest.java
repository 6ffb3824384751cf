package dev.chaoxin.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InputTest {

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
  void parsesTheCallbackDataOfEveryCommand(BotCommand command) {
    assertThat(Input.pressed(command.callbackData())).isEqualTo(new Input(command, "", true));
    assertThat(Input.pressed(command.callbackData("a:b")))
        .isEqualTo(new Input(command, "a:b", true));
  }

  @Test
  void parsesACommandWithTheBotsName() {
    assertThat(Input.typed(" /Follow@chaoxin_bot  灯会 集市 "))
        .isEqualTo(new Input(BotCommand.FOLLOW, "灯会 集市", false));
  }

  @Test
  void takesALineWithoutASlashAsASearch() {
    assertThat(Input.typed(" 灯会 ")).isEqualTo(new Input(BotCommand.FIND, "灯会", false));
  }
}
