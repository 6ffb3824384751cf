package dev.chaoxin.bot.conversation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a reader can ask for at the counter. */
enum BotCommand {
  START('s', Effect.CHANGES, "开始 開始"),
  FOLLOW('f', Effect.CHANGES, "subscribe sub 关注 關注 订阅 訂閱"),
  UNFOLLOW('u', Effect.CHANGES, "unsubscribe unsub 取消关注 取消關注 退订 退訂"),
  TOPICS('t', Effect.LOOKS, "list 话题 話題 我的关注"),
  FIND('q', Effect.LOOKS, "search 搜索 搜 查"),
  TODAY('d', Effect.LOOKS, "news 今天 今日"),
  ISSUES('i', Effect.LOOKS, "papers 报纸 報紙"),
  SUGGEST('w', Effect.LOOKS, "ideas 推荐 推薦 建议 建議"),
  SETTINGS('c', Effect.CHANGES, "options 设置 設置 設定"),
  TIME('h', Effect.CHANGES, "时间 時間"),
  ZONE('z', Effect.CHANGES, "timezone 时区 時區"),
  EMAIL('e', Effect.CHANGES, "mail 邮箱 郵箱"),
  CONFIRM('k', Effect.CHANGES, "code 确认 確認"),
  PAUSE('p', Effect.CHANGES, "暂停 暫停"),
  RESUME('g', Effect.CHANGES, "恢复 恢復"),
  LANGUAGE('l', Effect.CHANGES, "lang 语言 語言"),
  EXPORT('j', Effect.LOOKS, "导出 導出 匯出"),
  IMPORT('v', Effect.CHANGES, "导入 導入 匯入"),
  STOP('x', Effect.CHANGES, "quit 停止"),
  HELP('?', Effect.LOOKS, "帮助 幫助"),
  /** The whole article, by its number; the letter is the one the digest's own buttons carry. */
  ARTICLE('a', Effect.LOOKS, "文章 报道 報導"),
  /** A popular topic, taken or let go. */
  PICK('o', Effect.CHANGES),
  /** A topic put first, or the list to choose it from. */
  FIRST('b', Effect.CHANGES),
  /** Articles near an article. */
  RELATED('r', Effect.LOOKS),
  /** Less of what an article is about, or no more so. */
  LESS('m', Effect.CHANGES),
  /** The table of contents of an issue. */
  CONTENTS('n', Effect.LOOKS),
  /** A command or button that nobody knows. */
  UNKNOWN('!', Effect.LOOKS);

  /** Whether the chat's settings may come out different. */
  enum Effect {
    LOOKS,
    CHANGES
  }

  private final char letter;
  private final Effect effect;

  /** Other names people try, separated by blanks: Telegram itself knows Latin ones only. */
  private final String aliases;

  BotCommand(char letter, Effect effect) {
    this(letter, effect, "");
  }

  BotCommand(char letter, Effect effect, String aliases) {
    this.letter = letter;
    this.effect = effect;
    this.aliases = aliases;
  }

  /** The letter that button data begins with. */
  char letter() {
    return letter;
  }

  boolean changes() {
    return effect == Effect.CHANGES;
  }

  /** Whether it is typed as a command, such as {@code /follow}. */
  boolean isCommand() {
    return compareTo(HELP) <= 0;
  }

  /** The command's name without the slash. */
  String command() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<BotCommand> ofCommand(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return Stream.concat(commands(), Stream.of(ARTICLE))
        .filter(act -> act.command().equals(wanted) || act.isAlias(wanted))
        .findFirst();
  }

  private boolean isAlias(String name) {
    return Arrays.asList(aliases.split(" ")).contains(name);
  }

  /** The command whose beginning this is, or that stands at its beginning; else a misspelt one. */
  static Optional<BotCommand> nearest(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return wanted.length() < 2
        ? Optional.empty()
        : commands()
            .filter(act -> act.command().startsWith(wanted) || wanted.startsWith(act.command()))
            .findFirst()
            .or(() -> misspelt(wanted));
  }

  private static Optional<BotCommand> misspelt(String wanted) {
    return commands()
        .filter(act -> act.slips(wanted) <= EditDistance.MOST)
        .min(Comparator.comparingInt(act -> act.slips(wanted)));
  }

  private int slips(String wanted) {
    return Stream.concat(Stream.of(command()), Arrays.stream(aliases.split(" ")))
        .mapToInt(name -> EditDistance.slips(wanted, name))
        .min()
        .getAsInt();
  }

  /** All that can be typed, in the order of the menu. */
  static Stream<BotCommand> commands() {
    return Arrays.stream(values()).filter(BotCommand::isCommand);
  }

  static Optional<BotCommand> ofLetter(char letter) {
    return Arrays.stream(values())
        .filter(act -> act.letter == letter && act != UNKNOWN)
        .findFirst();
  }
}
