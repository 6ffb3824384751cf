package dev.chaoxin.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TelegramPlainTextTest {

  @Test
  void removesTagsAndDecodesEntities() {
    assertThat(
            TelegramPlainText.of(
                "<b>甲 &lt;b&gt; &amp;lt; &quot;乙&quot;</b> <a href=\"https://x.example/?a&amp;b\">丙</a>"))
        .isEqualTo("甲 <b> &lt; \"乙\" 丙");
  }

  @Test
  void keepsWhitespaceAndLineBreaks() {
    assertThat(TelegramPlainText.of("\n  <i>甲</i>  乙\n\n<pre>\n{ }\n</pre>"))
        .isEqualTo("\n  甲  乙\n\n\n{ }\n");
  }
}
