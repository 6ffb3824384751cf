package dev.chaoxin.bot.botapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TelegramHtmlParserTest {

  /** Entities as {@code type offset+length argument}, joined by commas. */
  private static String entities(FormattedText text) {
    return text.entities().stream()
        .map(e -> (e.type() + " " + e.offset() + "+" + e.length() + " " + e.argument()).strip())
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          plain                                   | plain   | ``
          <b>a</b><strong>b</strong>              | ab      | bold 0+1, bold 1+1
          <i>a</i><em>b</em>                      | ab      | italic 0+1, italic 1+1
          <u>a</u><ins>b</ins>                    | ab      | underline 0+1, underline 1+1
          <s>a</s><strike>b</strike><del>c</del>  | abc     | strikethrough 0+1, strikethrough 1+1, strikethrough 2+1
          <span class="tg-spoiler">a</span>       | a       | spoiler 0+1
          <tg-spoiler>a</tg-spoiler>              | a       | spoiler 0+1
          <a href="https://a.example/?x=1&amp;y">a</a> | a  | text_link 0+1 https://a.example/?x=1&y
          <a href='tg://user?id=7'>a</a>          | a       | text_mention 0+1 7
          <a>a.example</a>                        | a.example | text_link 0+9 a.example
          <code>a</code>                          | a       | code 0+1
          <pre>a</pre>                            | a       | pre 0+1
          <pre><code class="language-java">a</code></pre> | a | pre 0+1 java
          <code class="language-java"><pre>a</pre></code> | a | pre 0+1 java
          <blockquote>a</blockquote>              | a       | blockquote 0+1
          <blockquote expandable>a</blockquote>   | a       | expandable_blockquote 0+1
          <tg-emoji emoji-id="5368">👍</tg-emoji> | 👍      | custom_emoji 0+2 5368
          <B >a</b ><i>b</>                       | ab      | bold 0+1, italic 1+1
          <b>潮<i>信</i></b>                      | 潮信    | bold 0+2, italic 1+1
          <b></b>a                                | a       | ``
          &lt;&gt;&amp;&quot;&#39;&#x6f6e;        | <>&"'潮 | ``
          &#0000065;&#00000065;                   | A&#00000065; | ``
          &nbsp;&unknown;& &#0; a&lt              | &nbsp;&unknown;& &#0; a< | ``
          """)
  void readsWhatTelegramReads(String html, String text, String entities) throws BotApiRefusal {
    FormattedText read = TelegramHtmlParser.parse(html);

    assertThat(read.text()).isEqualTo(text);
    assertThat(entities(read)).isEqualTo(entities);
    assertThat(read.losses()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <b                   | Unclosed start tag at byte offset 0
          潮<p>a</p>           | Unsupported start tag "p" at byte offset 3
          <b>a                 | Can't find end tag corresponding to start tag "b"
          a</b>                | Unexpected end tag at byte offset 1
          <b><i>a</b></i>      | Unmatched end tag at byte offset 7, expected "</i>", found "</b>"
          <b>a</b              | Unclosed end tag at byte offset 4
          <a href>a<           | Unclosed start tag at byte offset 9
          <a href              | Unclosed start tag "a" at byte offset 0
          <a href="x           | Unclosed start tag at byte offset 0
          <a "x">a</a>         | Empty attribute name in the tag "a" at byte offset 0
          <a href=x?y>a</a>    | Unexpected end of name token at byte offset 8
          <span>a</span>       | Tag "span" must have class "tg-spoiler" at byte offset 0
          <br/>                | Unsupported start tag "br/" at byte offset 0
          a < b                | Unsupported start tag "" at byte offset 2
          a <b                 | Unclosed start tag at byte offset 2
          <tg-emoji>a</tg-emoji> | Invalid custom emoji identifier specified
          &#xd83d;             | Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units
          """)
  void refusesWhatTelegramRefuses(String html, String problem) {
    assertThatThrownBy(() -> TelegramHtmlParser.parse(html))
        .isInstanceOf(BotApiRefusal.class)
        .hasMessage("Bad Request: can't parse entities: " + problem);
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8080/, false",
    "http://127.0.0.1:8080/, true",
    "https://a.example/a b, false",
    "javascript:alert(1), false",
    "潮信.example/一?二=三#四, true",
    "'', false"
  })
  void keepsTheTextOfALinkThatIsNone(String url, boolean kept) throws BotApiRefusal {
    FormattedText read = TelegramHtmlParser.parse("<a href=\"" + url + "\">word</a>");

    assertThat(read.text()).isEqualTo("word");
    assertThat(read.entities()).hasSize(kept ? 1 : 0);
    assertThat(read.losses()).hasSize(kept ? 0 : 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <a href="a.example">x<a href="b.example">y</a></a> | text_link 0+2 a.example | text_link inside text_link
          <code>x<a href="a.example">y</a></code>            | code 0+2                | text_link inside code
          <code>x<b>y</b></code>                             | code 0+2                | bold over code
          <b>x<code>y</code>z</b>                            | bold 0+1, code 1+1, bold 2+1 | bold over code
          <blockquote>x<blockquote>y</blockquote></blockquote> | blockquote 0+2        | blockquote inside blockquote
          <a href="a.example">x<blockquote>y</blockquote></a> | blockquote 1+1         | text_link across a quote
          <blockquote>x<a href="a.example">y</a></blockquote> | blockquote 0+2, text_link 1+1 a.example | ``
          <b>x<i>y<a href="a.example">z</a></i></b>          | bold 0+3, italic 1+2, text_link 2+1 a.example | ``
          """)
  void dropsWhatMayNotBeNested(String html, String entities, String loss) throws BotApiRefusal {
    FormattedText kept = MessageTextRules.accept(html, "HTML");

    assertThat(entities(kept)).isEqualTo(entities);
    assertThat(String.join(", ", kept.losses())).isEqualTo(loss);
  }

  @Test
  void keepsAHundredEntitiesAndLinksBeforeBold() throws BotApiRefusal {
    String html = "<b>x</b> ".repeat(60) + "<a href=\"a.example\">x</a> ".repeat(60);

    FormattedText kept = MessageTextRules.accept(html, "HTML");

    assertThat(kept.entities()).filteredOn(e -> e.type().equals("text_link")).hasSize(60);
    assertThat(kept.entities()).filteredOn(e -> e.type().equals("bold")).hasSize(40);
    assertThat(kept.losses()).isEqualTo(List.of("120 entities, of which Telegram keeps 100"));
  }

  @Test
  void trimsTheTextAndMovesTheEntities() throws BotApiRefusal {
    FormattedText shown = MessageTextRules.accept(" \n<b> a\r\tb </b>\n ", "HTML");

    assertThat(shown.text()).isEqualTo("a b");
    assertThat(entities(shown)).isEqualTo("bold 0+3");
  }
}
