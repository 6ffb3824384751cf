package dev.chaoxin.bot.conversation.handlers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.bot.conversation.ChatText;
import dev.chaoxin.digest.archive.IssueLabel;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourceLineTest {

  @Test
  void doesNotShowAFileNameAsTheNewspaper() {
    IssueLabel unknown = new IssueLabel(1, Optional.empty(), Optional.empty(), "部门专版.txt");

    assertThat(SourceLine.of(unknown, ChatText.messages(Locale.SIMPLIFIED_CHINESE)))
        .isEqualTo("报纸不详");
  }
}
