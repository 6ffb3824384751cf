package dev.chaoxin.bot.botapi;

import static dev.chaoxin.bot.botapi.ParameterType.BOOLEAN;
import static dev.chaoxin.bot.botapi.ParameterType.CHAT_ID;
import static dev.chaoxin.bot.botapi.ParameterType.EMPTY_ARRAY;
import static dev.chaoxin.bot.botapi.ParameterType.INTEGER;
import static dev.chaoxin.bot.botapi.ParameterType.STRING;
import static dev.chaoxin.bot.botapi.ParameterType.arrayOf;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The methods that are modelled, with their parameters (Bot API 10.1, "Available methods"). */
final class BotApiTypes {

  private static final ObjectType LINK_PREVIEW_OPTIONS =
      ObjectType.of("LinkPreviewOptions")
          .optional("is_disabled", BOOLEAN)
          .optional("url", STRING)
          .optional("prefer_small_media", BOOLEAN)
          .optional("prefer_large_media", BOOLEAN)
          .optional("show_above_text", BOOLEAN);

  private static final ObjectType REPLY_PARAMETERS =
      ObjectType.of("ReplyParameters")
          .required("message_id", INTEGER)
          .optional("allow_sending_without_reply", BOOLEAN)
          // TelegramBots always sends this list.
          .optional("quote_entities", EMPTY_ARRAY)
          .unmodelled(
              "chat_id",
              "quote",
              "quote_parse_mode",
              "quote_position",
              "checklist_task_id",
              "poll_option_id");

  private static final ObjectType COPY_TEXT_BUTTON =
      ObjectType.of("CopyTextButton").required("text", STRING);

  private static final ObjectType INLINE_KEYBOARD_BUTTON =
      ObjectType.of("InlineKeyboardButton")
          .required("text", STRING)
          .optional("url", STRING)
          .optional("callback_data", STRING)
          .optional("switch_inline_query", STRING)
          .optional("switch_inline_query_current_chat", STRING)
          .optional("copy_text", COPY_TEXT_BUTTON)
          .unmodelled(
              "icon_custom_emoji_id",
              "style",
              "web_app",
              "login_url",
              "switch_inline_query_chosen_chat",
              "callback_game",
              "pay");

  private static final ObjectType INLINE_KEYBOARD_MARKUP =
      ObjectType.of("InlineKeyboardMarkup")
          .required("inline_keyboard", arrayOf(arrayOf(INLINE_KEYBOARD_BUTTON)))
          .unmodelled("keyboard", "remove_keyboard", "force_reply");

  private static final ObjectType BOT_COMMAND =
      ObjectType.of("BotCommand").required("command", STRING).required("description", STRING);

  private static final ObjectType BOT_COMMAND_SCOPE =
      ObjectType.of("BotCommandScope")
          .required("type", STRING)
          .optional("chat_id", CHAT_ID)
          .optional("user_id", INTEGER);

  private static final Map<String, ObjectType> METHODS =
      List.of(
              ObjectType.of("getMe"),
              ObjectType.of("deleteWebhook").optional("drop_pending_updates", BOOLEAN),
              ObjectType.of("getUpdates")
                  .optional("offset", INTEGER)
                  .optional("limit", INTEGER)
                  .optional("timeout", INTEGER)
                  .optional("allowed_updates", arrayOf(STRING)),
              ObjectType.of("sendMessage")
                  .required("chat_id", CHAT_ID)
                  .required("text", STRING)
                  .optional("message_thread_id", INTEGER)
                  .optional("parse_mode", STRING)
                  .optional("link_preview_options", LINK_PREVIEW_OPTIONS)
                  .optional("disable_notification", BOOLEAN)
                  .optional("protect_content", BOOLEAN)
                  .optional("reply_parameters", REPLY_PARAMETERS)
                  .optional("reply_markup", INLINE_KEYBOARD_MARKUP)
                  .unmodelled(
                      "business_connection_id",
                      "direct_messages_topic_id",
                      "entities",
                      "allow_paid_broadcast",
                      "message_effect_id",
                      "suggested_post_parameters"),
              ObjectType.of("editMessageText")
                  .required("chat_id", CHAT_ID)
                  .required("message_id", INTEGER)
                  .required("text", STRING)
                  .optional("parse_mode", STRING)
                  .optional("link_preview_options", LINK_PREVIEW_OPTIONS)
                  .optional("reply_markup", INLINE_KEYBOARD_MARKUP)
                  .unmodelled(
                      "business_connection_id", "inline_message_id", "entities", "rich_message"),
              ObjectType.of("editMessageReplyMarkup")
                  .required("chat_id", CHAT_ID)
                  .required("message_id", INTEGER)
                  .optional("reply_markup", INLINE_KEYBOARD_MARKUP)
                  .unmodelled("business_connection_id", "inline_message_id"),
              ObjectType.of("answerCallbackQuery")
                  .required("callback_query_id", STRING)
                  .optional("text", STRING)
                  .optional("show_alert", BOOLEAN)
                  .optional("url", STRING)
                  .optional("cache_time", INTEGER),
              ObjectType.of("setMyCommands")
                  .required("commands", arrayOf(BOT_COMMAND))
                  .optional("scope", BOT_COMMAND_SCOPE)
                  .optional("language_code", STRING),
              ObjectType.of("getMyCommands")
                  .optional("scope", BOT_COMMAND_SCOPE)
                  .optional("language_code", STRING),
              ObjectType.of("getChatMember")
                  .required("chat_id", CHAT_ID)
                  .required("user_id", INTEGER),
              ObjectType.of("getChatAdministrators")
                  .required("chat_id", CHAT_ID)
                  .optional("return_bots", BOOLEAN))
          .stream()
          .collect(Collectors.toMap(type -> lower(type.name()), type -> type));

  private BotApiTypes() {}

  /** The parameters of a method, whose name is not case-sensitive. */
  static Optional<ObjectType> findMethod(String name) {
    return Optional.ofNullable(METHODS.get(lower(name)));
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
