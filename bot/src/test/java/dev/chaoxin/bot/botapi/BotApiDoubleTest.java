package dev.chaoxin.bot.botapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chaoxin.bot.botapi.RawBotApiClient.Answer;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule of the double, refused once. */
class BotApiDoubleTest {

  private static final long LIN = 4_503_599_627_370_401L;
  private static final String TO_LIN = "'chat_id':" + LIN;

  private final BotApiDouble api = BotApiDouble.start();
  private final RawBotApiClient bot = new RawBotApiClient(api.uri());
  private ChatDriver lin;

  @BeforeEach
  void open() {
    lin = api.privateChat(LIN);
  }

  @AfterEach
  void close() {
    api.close();
  }

  private Answer send(String more) throws IOException {
    return bot.call("sendMessage", "{" + TO_LIN + "," + more + "}");
  }

  private int sent(String text) throws IOException {
    return send("'text':'" + text + "'").result().path("message_id").asInt();
  }

  private static String keyboard(String button) {
    return "'text':'x','reply_markup':{'inline_keyboard':[[" + button + "]]}";
  }

  private void assertRefused(Answer answer, int code, String description) {
    assertThat(answer.description()).isEqualTo(description);
    assertThat(answer.status()).isEqualTo(code);
    assertThat(answer.body().path("ok").asBoolean(true)).isFalse();
    assertThat(answer.body().path("error_code").asInt()).isEqualTo(code);
  }

  private void assertViolation(Answer answer, String description) {
    assertRefused(answer, 400, "Bad Request: " + description);
    assertThat(api.violations()).hasSize(1);
    assertThat(api.sent()).isEmpty();
  }

  private void assertState(Answer answer, int code, String description) {
    assertRefused(answer, code, description);
    assertThat(api.violations()).isEmpty();
    assertThat(api.refusals()).hasSize(1);
  }

  // ---- requests

  @Test
  void takesACallInEveryEncoding() throws IOException {
    String path = "/bot" + BotApiDouble.TOKEN + "/SendMessage?text=a%20b&chat_id=" + LIN;
    assertThat(bot.get(path).statusCode()).isEqualTo(200);
    assertThat(
            bot.callAs(
                    "application/x-www-form-urlencoded",
                    "sendmessage",
                    "chat_id="
                        + LIN
                        + "&text=c+d&link_preview_options=%7B%22is_disabled%22:true%7D")
                .status())
        .isEqualTo(200);
    String part = "--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
    assertThat(
            bot.callAs(
                    "multipart/form-data; boundary=x",
                    "sendMessage",
                    part.formatted("chat_id", LIN) + part.formatted("text", "e\nf") + "--x--\r\n")
                .status())
        .isEqualTo(200);
    assertThat(send("'text':'g','method':'sendmessage'").status()).isEqualTo(200);

    assertThat(lin.texts()).containsExactly("a b", "c d", "e\nf", "g");
    assertThat(api.calls("sendMessage")).extracting(BotApiCall::status).containsOnly(200);
    assertThat(api.violations()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/bot12:short/getMe, 404",
    "/nothing, 404",
    "/bot123456789:AAAnotherTokenOfAnotherBot/getMe, 401"
  })
  void knowsItsToken(String path, int status) throws IOException {
    assertThat(bot.get(path).statusCode()).isEqualTo(status);
  }

  @Test
  void knowsNoOtherMethod() throws IOException {
    assertRefused(bot.call("sendRaven", "{}"), 404, "Not Found: method not found");
    assertThat(api.violations()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sendMessage | {'chat_id':1                         | can't parse JSON object
          sendMessage | {'chat_id':1} x                      | can't parse JSON object
          sendMessage | {'chat_id':1,'chat_id':1}            | can't parse JSON object
          sendMessage | [1]                                  | object expected
          sendMessage | {'text':'x'}                         | chat_id is empty
          sendMessage | {'chat_id':1}                        | message text is empty
          editMessageText | {'chat_id':1,'text':'x'}         | message identifier is not specified
          getChatMember | {'chat_id':1}                      | strict: field "user_id" is required in getChatMember
          sendMessage | {'chat_id':1,'text':'x','txt':'y'}   | strict: unknown field "txt" in sendMessage
          sendMessage | {'chat_id':1,'text':'x','method':'getMe'} | strict: unknown field "method" in sendMessage
          sendMessage | {'chat_id':1,'text':'x','entities':[]} | strict: not modelled: field "entities" in sendMessage
          sendMessage | {'chat_id':1,'text':7}               | strict: field "text" must be a String
          sendMessage | {'chat_id':1,'text':null}            | strict: field "text" must be a String
          sendMessage | {'chat_id':true,'text':'x'}          | strict: field "chat_id" must be an Integer
          sendMessage | {'chat_id':1,'text':'x','message_thread_id':'7'} | strict: field "message_thread_id" must be an Integer
          sendMessage | {'chat_id':1,'text':'x','protect_content':1} | strict: field "protect_content" must be a Boolean
          sendMessage | {'chat_id':1,'text':'x','link_preview_options':{'disabled':true}} | strict: unknown field "link_preview_options.disabled" in LinkPreviewOptions
          sendMessage | {'chat_id':1,'text':'x','reply_parameters':{}} | strict: field "reply_parameters.message_id" is required in ReplyParameters
          sendMessage | {'chat_id':1,'text':'x','reply_parameters':{'message_id':1,'quote_entities':[{}]}} | strict: not modelled: anything in the field "reply_parameters.quote_entities"
          sendMessage | {'chat_id':1,'text':'x','reply_markup':{'inline_keyboard':{}}} | strict: field "reply_markup.inline_keyboard" must be an Array
          getUpdates | {'allowed_updates':'message'}         | strict: field "allowed_updates" must be an Array
          """)
  void refusesWrongParameters(String method, String json, String description) throws IOException {
    assertViolation(bot.call(method, json), description);
  }

  // ---- texts

  @ParameterizedTest
  @CsvSource({
    "'', message text is empty",
    "' ', text must be non-empty",
    "'\u3000\u200b', text must be non-empty",
    "<b> </b>, text must be non-empty",
    "<p>, 'can''t parse entities: Unsupported start tag \"p\" at byte offset 0'"
  })
  void refusesATextThatShowsNothing(String text, String description) throws IOException {
    assertViolation(send("'text':'" + text + "','parse_mode':'HTML'"), description);
  }

  @ParameterizedTest
  @CsvSource({
    "Wiki, unsupported parse_mode",
    "Markdown, strict: parse_mode Markdown is not modelled"
  })
  void knowsHtmlOnly(String mode, String description) throws IOException {
    assertViolation(send("'text':'x','parse_mode':'" + mode + "'"), description);
  }

  @ParameterizedTest
  @ValueSource(strings = {"潮", "👍", "&lt;"})
  void countsCodePointsBehindTheParser(String character) throws IOException {
    String html = "'parse_mode':'HTML','text':' %s '";
    assertThat(send(html.formatted(character.repeat(4096))).status()).isEqualTo(200);
    assertRefused(
        send(html.formatted(character.repeat(4097))), 400, "Bad Request: message is too long");
  }

  @Test
  void limitsTheBytesBeforeTheParser() throws IOException {
    assertViolation(
        send("'parse_mode':'HTML','text':'<b>x</b>" + " ".repeat(1 << 15) + "'"),
        "text is too long");
  }

  @Test
  void keepsWhatItSilentlyDrops() throws IOException {
    send("'parse_mode':'HTML','text':'" + "<i>x</i> ".repeat(101) + "'");

    assertThat(lin.lastMessage().entities()).hasSize(100);
    assertThat(api.lostFormatting()).hasSize(1);
    assertThat(api.violations()).isEmpty();
  }

  // ---- keyboards

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {'text':'a'}                               | can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard
          {'text':'a','callback_data':''}            | can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard
          {'text':' ','callback_data':'x'}           | can't parse inline keyboard button: Text must be non-empty
          {'text':'a','callback_data':'x','url':'a.example'} | strict: an inline button does exactly one thing, not [callback_data, url]
          {'text':'a','url':'http://localhost/'}     | inline keyboard button URL 'http://localhost/' is invalid: Wrong HTTP URL
          {'text':'a','copy_text':{'text':''}}       | BUTTON_COPY_TEXT_INVALID
          {'text':'a','pay':true}                    | strict: not modelled: field "reply_markup.inline_keyboard[0][0].pay" in InlineKeyboardButton
          {'callback_data':'x'}                      | strict: field "reply_markup.inline_keyboard[0][0].text" is required in InlineKeyboardButton
          ''                                         | strict: a row of the inline keyboard is empty
          """)
  void refusesAKeyboard(String button, String description) throws IOException {
    assertViolation(send(keyboard(button.equals("''") ? "" : button)), description);
  }

  @Test
  void takesCallbackDataOf64Bytes() throws IOException {
    String most = "潮".repeat(21) + "x";
    assertThat(send(keyboard("{'text':'a','callback_data':'" + most + "'}")).status())
        .isEqualTo(200);
    assertRefused(
        send(keyboard("{'text':'a','callback_data':'" + most + "x'}")),
        400,
        "Bad Request: BUTTON_DATA_INVALID");
  }

  @Test
  void takesAHundredButtons() throws IOException {
    String button = "{'text':'a','callback_data':'x'}";
    String row = button + (",\n" + button).repeat(99);
    assertThat(send(keyboard(row)).status()).isEqualTo(200);
    assertRefused(
        send(keyboard(row + "]," + "[" + button)), 400, "Bad Request: reply markup is too long");
  }

  // ---- chats

  @Test
  void countsMessagesAsTelegramDoes() throws IOException {
    ChatDriver group = api.group(-41);
    ChatDriver supergroup = api.supergroup(-100_200);
    assertThat(lin.say("a")).isEqualTo(1);
    assertThat(sent("b")).isEqualTo(2);
    assertThat(group.say("c")).isEqualTo(3);
    assertThat(supergroup.say("d")).isEqualTo(1);
    assertThat(api.channel(-100_300).say("e")).isEqualTo(1);
    assertThat(supergroup.say("f")).isEqualTo(2);
    assertThat(sent("g")).isEqualTo(4);
  }

  @Test
  void letsNobodyBeWrittenToWhoDidNotAllowIt() throws IOException {
    assertState(
        bot.call("sendMessage", "{'chat_id':5,'text':'x'}"), 400, "Bad Request: chat not found");
    api.unstartedChat(5);
    assertRefused(
        bot.call("sendMessage", "{'chat_id':5,'text':'x'}"),
        403,
        "Forbidden: bot can't initiate conversation with a user");
    lin.block();
    assertRefused(send("'text':'x'"), 403, "Forbidden: bot was blocked by the user");
    assertThat(api.repeatedForbidden()).isZero();
    assertRefused(send("'text':'x'"), 403, "Forbidden: bot was blocked by the user");
    assertThat(api.repeatedForbidden()).isEqualTo(1);
    lin.unblock();
    assertThat(send("'text':'x'").status()).isEqualTo(200);
    lin.deactivate();
    assertRefused(send("'text':'x'"), 403, "Forbidden: user is deactivated");
  }

  @Test
  void refusesInGroups() throws IOException {
    ChatDriver group = api.supergroup(-100_200);
    String message = "{'chat_id':-100200,'text':'x'}";
    group.kickBot();
    assertRefused(
        bot.call("sendMessage", message),
        403,
        "Forbidden: bot was kicked from the supergroup chat");
    group.removeBot();
    assertRefused(
        bot.call("sendMessage", message),
        403,
        "Forbidden: bot is not a member of the supergroup chat");
    group.mute();
    assertRefused(
        bot.call("sendMessage", message),
        400,
        "Bad Request: not enough rights to send text messages to the chat");
    group.addBot();
    assertThat(bot.call("sendMessage", message).status()).isEqualTo(200);
  }

  @Test
  void saysWhereAGroupHasMoved() throws IOException {
    api.group(-41).migrate(-1_001_234_567_890_123L);

    Answer answer = bot.call("sendMessage", "{'chat_id':-41,'text':'x'}");

    assertState(answer, 400, "Bad Request: group chat was upgraded to a supergroup chat");
    assertThat(answer.body().at("/parameters/migrate_to_chat_id").asLong())
        .isEqualTo(-1_001_234_567_890_123L);
    JsonNode updates = bot.call("getUpdates", "{}").result();
    assertThat(updates.at("/0/message/migrate_to_chat_id").asLong())
        .isEqualTo(-1_001_234_567_890_123L);
    assertThat(updates.at("/1/message/migrate_from_chat_id").asLong()).isEqualTo(-41);
  }

  @Test
  void knowsForumTopics() throws IOException {
    ChatDriver forum = api.supergroup(-100_200).openTopic(7);
    String message = "{'chat_id':-100200,'text':'x','message_thread_id':%d}";
    Answer inTopic = bot.call("sendMessage", message.formatted(7));
    assertThat(inTopic.result().path("is_topic_message").asBoolean()).isTrue();
    assertState(
        bot.call("sendMessage", message.formatted(8)),
        400,
        "Bad Request: message thread not found");
    forum.closeTopic(7);
    assertRefused(bot.call("sendMessage", message.formatted(7)), 400, "Bad Request: TOPIC_CLOSED");
    forum.deleteTopic(7);
    assertRefused(
        bot.call("sendMessage", message.formatted(7)),
        400,
        "Bad Request: message thread not found");
  }

  @Test
  void findsTheMessageThatIsAnswered() throws IOException {
    int id = lin.say("question");
    String reply = "'text':'x','reply_parameters':{'message_id':%d,'quote_entities':[]}";
    assertThat(send(reply.formatted(id)).result().at("/reply_to_message/text").asText())
        .isEqualTo("question");
    assertState(send(reply.formatted(99)), 400, "Bad Request: message to be replied not found");
    assertThat(
            send("'text':'x','reply_parameters':{'message_id':9,'allow_sending_without_reply':true}")
                .status())
        .isEqualTo(200);
  }

  @Test
  void knowsMembers() throws IOException {
    ChatDriver group = api.supergroup(-100_200).member(5, "administrator");
    group.sayAs(6, "hello");
    String question = "{'chat_id':-100200,'user_id':%d}";
    assertThat(bot.call("getChatMember", question.formatted(5)).result().path("status").asText())
        .isEqualTo("administrator");
    assertThat(bot.call("getChatMember", question.formatted(6)).result().path("status").asText())
        .isEqualTo("member");
    assertThat(bot.call("getChatMember", question.formatted(LIN)).result().path("status").asText())
        .isEqualTo("left");
    assertState(
        bot.call("getChatMember", question.formatted(9)), 400, "Bad Request: user not found");
    assertThat(bot.call("getChatAdministrators", "{'chat_id':-100200}").result()).hasSize(1);
    assertRefused(
        bot.call("getChatAdministrators", "{" + TO_LIN + "}"),
        400,
        "Bad Request: there are no administrators in the private chat");
  }

  // ---- edits

  @Test
  void editsItsOwnMessages() throws IOException {
    int id = sent("a");
    String edit = "{" + TO_LIN + ",'message_id':%d,'text':'%s'}";
    String same =
        "Bad Request: message is not modified: specified new message content and reply markup are"
            + " exactly the same as a current content and reply markup of the message";
    assertThat(bot.call("editMessageText", edit.formatted(id, "b")).status()).isEqualTo(200);
    assertThat(lin.texts()).containsExactly("b");
    assertState(bot.call("editMessageText", edit.formatted(id, " b")), 400, same);
    assertRefused(
        bot.call("editMessageReplyMarkup", "{" + TO_LIN + ",'message_id':" + id + "}"), 400, same);
    lin.delete(id);
    assertRefused(
        bot.call("editMessageText", edit.formatted(id, "c")),
        400,
        "Bad Request: message to edit not found");
    assertThat(api.violations()).isEmpty();
    assertRefused(
        bot.call("editMessageText", edit.formatted(lin.say("d"), "e")),
        400,
        "Bad Request: message can't be edited");
    assertThat(api.violations()).hasSize(1);
  }

  // ---- callback queries

  @Test
  void wantsEachCallbackQueryAnsweredOnce() throws IOException {
    send(keyboard("{'text':'Next','callback_data':'n:1'}"));
    String query = "{'callback_query_id':'" + lin.press("Next") + "'}";
    assertThat(bot.call("getUpdates", "{}").result().at("/0/callback_query/data").asText())
        .isEqualTo("n:1");
    assertThat(api.unansweredCallbacks()).isEqualTo(1);
    assertThat(bot.call("answerCallbackQuery", query).status()).isEqualTo(200);
    assertThat(api.unansweredCallbacks()).isZero();
    assertThat(bot.call("answerCallbackQuery", query).status()).isEqualTo(400);
    assertThat(api.violations()).singleElement().asString().contains("was answered before");
    assertRefused(
        bot.call("answerCallbackQuery", "{'callback_query_id':'9'}"),
        400,
        "Bad Request: query is too old and response timeout expired or query ID is invalid");
  }

  @ParameterizedTest
  @CsvSource({"url, https://a.example/, URL_INVALID", "text, 201, MESSAGE_TOO_LONG"})
  void limitsTheAnswerToACallbackQuery(String field, String value, String description)
      throws IOException {
    String id = lin.pressData(1, "x");
    String content = field.equals("text") ? "潮".repeat(Integer.parseInt(value)) : value;
    assertViolation(
        bot.call(
            "answerCallbackQuery",
            "{'callback_query_id':'%s','%s':'%s'}".formatted(id, field, content)),
        description);
  }

  @Test
  void letsACallbackQueryGrowOld() throws IOException {
    SettableClock clock = new SettableClock();
    try (BotApiDouble late = BotApiDouble.start(0, clock)) {
      String id = late.privateChat(7).pressData(1, "x");
      clock.forward(CallbackQueries.TIME_TO_ANSWER.plusSeconds(1));

      Answer answer =
          new RawBotApiClient(late.uri())
              .call("answerCallbackQuery", "{'callback_query_id':'" + id + "'}");

      assertRefused(
          answer,
          400,
          "Bad Request: query is too old and response timeout expired or query ID is invalid");
    }
  }

  // ---- commands

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'commands':[{'command':'Help','description':'x'}]                | BOT_COMMAND_INVALID
          'commands':[{'command':'帮助','description':'x'}]                 | BOT_COMMAND_INVALID
          'commands':[{'command':'help','description':' '}]                | BOT_COMMAND_DESCRIPTION_INVALID
          'commands':[{'command':'a','description':'x'},{'command':'a','description':'y'}] | strict: the command a is there twice
          'commands':[],'language_code':'zh-hans'                          | LANG_CODE_INVALID
          'commands':[],'scope':{'type':'everybody'}                       | can't parse BotCommandScope: unsupported type specified
          """)
  void refusesCommands(String parameters, String description) throws IOException {
    assertViolation(bot.call("setMyCommands", "{" + parameters + "}"), description);
  }

  @Test
  void takesAHundredCommands() throws IOException {
    String commands =
        IntStream.rangeClosed(0, 100)
            .mapToObj(i -> "{'command':'c" + i + "','description':'x'}")
            .collect(Collectors.joining(","));
    assertViolation(
        bot.call("setMyCommands", "{'commands':[" + commands + "]}"), "BOT_COMMANDS_TOO_MUCH");
  }

  @Test
  void keepsCommandsByLanguage() throws IOException {
    String commands = "'commands':[{'command':'help','description':'x'}]";
    assertThat(bot.call("setMyCommands", "{" + commands + ",'language_code':'en'}").status())
        .isEqualTo(200);
    assertThat(api.commands()).containsOnlyKeys("default/en");
    assertThat(bot.call("getMyCommands", "{}").result()).isEmpty();
    assertThat(bot.call("getMe", "{}").result().path("username").asText())
        .isEqualTo(BotApiDouble.NAME);
  }

  // ---- updates

  @Test
  void confirmsUpdatesByOffset() throws IOException {
    lin.say("a");
    lin.say("b");
    lin.say("c");
    assertThat(bot.call("getUpdates", "{'limit':2}").result()).hasSize(2);
    int first = bot.call("getUpdates", "{}").result().at("/0/update_id").asInt();
    JsonNode left = bot.call("getUpdates", "{'offset':" + (first + 1) + "}").result();
    assertThat(left.findValuesAsText("text")).containsExactly("b", "c");
    assertThat(bot.call("getUpdates", "{'offset':-1}").result().findValuesAsText("text"))
        .containsExactly("c");
    assertThat(api.unconfirmedUpdates()).isEqualTo(1);
  }

  @Test
  void sendsOnlyTheUpdatesThatAreAllowed() throws IOException {
    bot.call("getUpdates", "{'allowed_updates':['callback_query']}");
    lin.say("a");
    lin.pressData(99, "b");

    JsonNode updates = bot.call("getUpdates", "{}").result();

    assertThat(updates).hasSize(1);
    assertThat(updates.at("/0/callback_query/message/date").asInt(-1)).isZero();
  }

  @Test
  void endsTheOlderOfTwoPolls() throws IOException {
    var older = bot.callLater("getUpdates", "{'timeout':30}");
    // The second poll must not come first.
    assertThat(api.await(Duration.ofSeconds(30), () -> api.polls() == 1)).isTrue();
    var younger = bot.callLater("getUpdates", "{'timeout':30}");

    assertRefused(
        older.join(),
        409,
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is"
            + " running");
    lin.say("a");
    assertThat(younger.join().result()).hasSize(1);
    assertThat(api.violations()).isEmpty();
  }

  // ---- what a test reads

  @Test
  void showsAChat() throws IOException {
    lin.say("hello");
    send(
        "'text':'a\\nb','reply_markup':{'inline_keyboard':[[{'text':'Next','callback_data':'n'},"
            + "{'text':'Site','url':'a.example'}]]}");

    assertThat(lin.screen())
        .isEqualTo(
            """
            == private 4503599627370401 Lin ==
            #1 user: hello
            #2 bot: a
                b
                [ Next ] [ Site ]
            """);
  }

  @Test
  void findsDuplicates() throws IOException {
    sent("a");
    sent("b");
    sent("a");
    send(keyboard("{'text':'a','callback_data':'x'}"));

    assertThat(api.duplicates()).isEqualTo(List.of(LIN + " #3 a"));
    assertThat(api.messagesPerChat()).containsEntry(LIN, 4);
  }

  /** A clock that a test sets. */
  static final class SettableClock extends Clock {
    private Instant now = Instant.parse("2025-03-17T00:00:00Z");

    synchronized void forward(Duration by) {
      now = now.plus(by);
    }

    @Override
    public synchronized Instant instant() {
      return now;
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
