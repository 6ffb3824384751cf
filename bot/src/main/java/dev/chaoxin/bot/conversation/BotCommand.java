package dev.chaoxin.bot.conversation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a reader can ask for, by a typed command or by a button.
 *
 * <p>Callback data is the command's one-character code, alone or followed by a colon and an
 * argument: {@code t}, {@code a:123}, {@code q:b5:<payload key>}. Buttons stay in chats for years,
 * so a code is never given to another command.
 */
public enum BotCommand {
  START('s', Effect.CHANGES_SETTINGS, "开始 開始"),
  FOLLOW('f', Effect.CHANGES_SETTINGS, "subscribe sub 关注 關注 订阅 訂閱"),
  UNFOLLOW('u', Effect.CHANGES_SETTINGS, "unsubscribe unsub 取消关注 取消關注 退订 退訂"),
  TOPICS('t', Effect.READS, "list 话题 話題 我的关注"),
  FIND('q', Effect.READS, "search 搜索 搜 查"),
  TODAY('d', Effect.READS, "news 今天 今日"),
  ISSUES('i', Effect.READS, "papers 报纸 報紙"),
  SUGGEST('w', Effect.READS, "ideas 推荐 推薦 建议 建議"),
  SETTINGS('c', Effect.CHANGES_SETTINGS, "options 设置 設置 設定"),
  TIME('h', Effect.CHANGES_SETTINGS, "时间 時間"),
  ZONE('z', Effect.CHANGES_SETTINGS, "timezone 时区 時區"),
  EMAIL('e', Effect.CHANGES_SETTINGS, "mail 邮箱 郵箱"),
  CONFIRM('k', Effect.CHANGES_SETTINGS, "code 确认 確認"),
  PAUSE('p', Effect.CHANGES_SETTINGS, "暂停 暫停"),
  RESUME('g', Effect.CHANGES_SETTINGS, "恢复 恢復"),
  LANGUAGE('l', Effect.CHANGES_SETTINGS, "lang 语言 語言"),
  EXPORT('j', Effect.READS, "导出 導出 匯出"),
  IMPORT('v', Effect.CHANGES_SETTINGS, "导入 導入 匯入"),
  STOP('x', Effect.CHANGES_SETTINGS, "quit 停止"),
  HELP('?', Effect.READS, "帮助 幫助"),
  /** The full text of an article, by its id; digests carry buttons with this code, too. */
  ARTICLE('a', Effect.READS, "文章 报道 報導"),
  /** Follows or unfollows a popular topic. */
  TOGGLE_TOPIC('o', Effect.CHANGES_SETTINGS),
  /** Moves a topic to the top, or shows the list to choose it from. */
  MOVE_TOPIC_FIRST('b', Effect.CHANGES_SETTINGS),
  /** Articles similar to an article. */
  RELATED('r', Effect.READS),
  /** Ranks the subject of an article lower in the digest, or undoes that. */
  LESS_LIKE_THIS('m', Effect.CHANGES_SETTINGS),
  /** The table of contents of an issue. */
  ISSUE_CONTENTS('n', Effect.READS),
  /** Any other command or button. */
  UNKNOWN('!', Effect.READS);

  /** Whether the command may change the chat's settings. */
  private enum Effect {
    READS,
    CHANGES_SETTINGS
  }

  private final char code;
  private final Effect effect;

  /** Other names, separated by spaces; Telegram's own command menu takes Latin names only. */
  private final String aliases;

  BotCommand(char code, Effect effect) {
    this(code, effect, "");
  }

  BotCommand(char code, Effect effect, String aliases) {
    this.code = code;
    this.effect = effect;
    this.aliases = aliases;
  }

  /** Callback data for this command without an argument. */
  public String callbackData() {
    return String.valueOf(code);
  }

  /** Callback data for this command; Telegram takes at most 64 bytes. */
  public String callbackData(String argument) {
    return argument.isEmpty() ? callbackData() : code + ":" + argument;
  }

  /** Whether the command may change the chat's settings. */
  boolean changesSettings() {
    return effect == Effect.CHANGES_SETTINGS;
  }

  /** Whether the bot's command menu shows it; the others are sent by buttons. */
  private boolean isInMenu() {
    return compareTo(HELP) <= 0;
  }

  /** The command's name without the slash. */
  public String commandName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The commands of the menu, in its order. */
  public static Stream<BotCommand> menuCommands() {
    return Arrays.stream(values()).filter(BotCommand::isInMenu);
  }

  /** The command with this name or alias. Besides the menu, {@code /article} can be typed. */
  static Optional<BotCommand> byName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Stream.concat(menuCommands(), Stream.of(ARTICLE))
        .filter(command -> command.names().anyMatch(lower::equals))
        .findFirst();
  }

  /** The command with this code, if callback data may begin with it. */
  static Optional<BotCommand> byCode(char code) {
    return Arrays.stream(values())
        .filter(command -> command.code == code && command != UNKNOWN)
        .findFirst();
  }

  /** The command an unknown name probably means: one is a prefix of the other, or it is a typo. */
  public static Optional<BotCommand> suggestFor(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.length() < 2
        ? Optional.empty()
        : menuCommands()
            .filter(
                command ->
                    command.commandName().startsWith(lower)
                        || lower.startsWith(command.commandName()))
            .findFirst()
            .or(() -> closestSpelling(lower));
  }

  private static Optional<BotCommand> closestSpelling(String name) {
    return menuCommands()
        .filter(command -> command.distance(name) <= EditDistance.MAX_DISTANCE)
        .min(Comparator.comparingInt(command -> command.distance(name)));
  }

  private int distance(String typed) {
    return names().mapToInt(name -> EditDistance.between(typed, name)).min().getAsInt();
  }

  private Stream<String> names() {
    return Stream.concat(Stream.of(commandName()), Arrays.stream(aliases.split(" ")));
  }
}
