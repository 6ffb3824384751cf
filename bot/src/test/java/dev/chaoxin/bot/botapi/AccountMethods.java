package dev.chaoxin.bot.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Methods about the bot itself and about the members of chats. */
final class AccountMethods {

  private static final int MOST_COMMANDS = 100;
  private static final int LONGEST_DESCRIPTION = 256;
  private static final Pattern COMMAND = Pattern.compile("[a-z0-9_]{1,32}");
  private static final Set<String> SCOPES =
      Set.of(
          "default",
          "all_private_chats",
          "all_group_chats",
          "all_chat_administrators",
          "chat",
          "chat_administrators",
          "chat_member");
  private static final Set<String> MANAGERS = Set.of("creator", "administrator");
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  private final BotAccount account;

  AccountMethods(BotAccount account) {
    this.account = account;
  }

  JsonNode getMe() {
    return account
        .json
        .bot()
        .put("can_join_groups", true)
        .put("can_read_all_group_messages", false)
        .put("supports_inline_queries", false);
  }

  /** Bot API, setMyCommands, BotCommand and BotCommandScope. */
  JsonNode setCommands(JsonNode parameters) throws BotApiRefusal {
    JsonNode commands = parameters.path("commands");
    if (commands.size() > MOST_COMMANDS) {
      throw BotApiRefusal.badRequest("BOT_COMMANDS_TOO_MUCH");
    }
    Set<String> names = new TreeSet<>();
    for (JsonNode command : commands) {
      String name = command.path("command").asText();
      if (!COMMAND.matcher(name).matches()) {
        throw BotApiRefusal.badRequest("BOT_COMMAND_INVALID");
      }
      if (!names.add(name)) {
        throw BotApiRefusal.strict("the command " + name + " is there twice");
      }
      String description = command.path("description").asText().strip();
      int length = description.codePointCount(0, description.length());
      if (length < 1 || length > LONGEST_DESCRIPTION) {
        throw BotApiRefusal.badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
      }
    }
    account.commands.put(scope(parameters), commands);
    return BooleanNode.TRUE;
  }

  JsonNode getCommands(JsonNode parameters) throws BotApiRefusal {
    return account.commands.getOrDefault(scope(parameters), CallParameters.JSON.createArrayNode());
  }

  /** The scope and the two-letter language. */
  private static String scope(JsonNode parameters) throws BotApiRefusal {
    JsonNode scope = parameters.path("scope");
    String type = scope.path("type").asText("default");
    if (!SCOPES.contains(type)) {
      throw BotApiRefusal.badRequest("can't parse BotCommandScope: unsupported type specified");
    }
    String language = parameters.path("language_code").asText();
    if (!language.isEmpty() && !LANGUAGES.contains(language)) {
      throw BotApiRefusal.badRequest("LANG_CODE_INVALID");
    }
    return type + scope.path("chat_id").asText() + scope.path("user_id").asText() + "/" + language;
  }

  JsonNode getChatMember(JsonNode parameters) throws BotApiRefusal {
    BotApiChat chat = account.addressed(parameters.path("chat_id"));
    long user = parameters.path("user_id").asLong();
    Optional<String> status =
        user == account.id()
            ? Optional.of(botStatus(chat))
            : chat.isPrivate() && user == chat.id() ? Optional.of("member") : chat.findMember(user);
    if (status.isEmpty() && account.findChat(user).isEmpty()) {
      throw BotApiRefusal.state("user not found");
    }
    return account.json.member(user, status.orElse("left"));
  }

  private static String botStatus(BotApiChat chat) {
    return switch (chat.status()) {
      case BLOCKED, KICKED -> "kicked";
      case LEFT, MIGRATED -> "left";
      default -> chat.type().equals("channel") ? "administrator" : "member";
    };
  }

  JsonNode getChatAdministrators(JsonNode parameters) throws BotApiRefusal {
    BotApiChat chat = account.addressed(parameters.path("chat_id"));
    if (chat.isPrivate()) {
      throw BotApiRefusal.badRequest("there are no administrators in the private chat");
    }
    ArrayNode administrators = CallParameters.JSON.createArrayNode();
    for (Map.Entry<Long, String> member : chat.members().entrySet()) {
      if (MANAGERS.contains(member.getValue())) {
        administrators.add(account.json.member(member.getKey(), member.getValue()));
      }
    }
    return administrators;
  }
}
