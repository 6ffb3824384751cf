package dev.chaoxin.bot.conversation;

import dev.chaoxin.bot.conversation.IncomingMessage.Speaker;
import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.archive.EditorMarkStore;
import dev.chaoxin.digest.matching.SubjectCatalogue;
import dev.chaoxin.digest.search.ArticleSearch;
import dev.chaoxin.subscriptions.Messages;
import dev.chaoxin.subscriptions.Subscriber;
import dev.chaoxin.subscriptions.Subscriptions;
import dev.chaoxin.subscriptions.database.Database;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The counter (服务台): understands what a reader says, does it at the subscription desk or in the
 * archive, and answers. Keeps nothing of its own between two turns, so it serves many threads and
 * goes on after a restart.
 */
public final class Conversation {

  // t.me/<bot>?start=a_123 opens an article.
  private static final Pattern ARTICLE_LINK = Pattern.compile("a_(\\d{1,18})");

  private final Subscriptions desk;
  private final ButtonPayloads phrases;
  private final SearchHandler search;
  private final TopicHandler topics;
  private final TodayHandler news;
  private final ArticleHandler articles;
  private final IssueHandler issues;
  private final DigestTimeHandler clocks;
  private final EmailHandler mails;
  private final WelcomeHandler welcome;
  private final SuggestionHandler suggestions;
  private final SettingsHandler settings;
  private final TransferHandler transfer;
  private final LessLikeThisHandler taste;

  /**
   * Opens the counter.
   *
   * @param mail how a code gets into a mailbox; empty while the mail side is off
   */
  public Conversation(
      Database database,
      Subscriptions desk,
      Archive archive,
      ArticleSearch articleSearch,
      Optional<ConfirmationCodeSender> mail,
      Clock clock) {
    this(database, desk, archive, articleSearch, mail, SubjectCatalogue.builtIn(), clock);
  }

  /** Opens a counter whose readers may follow these subjects. */
  public Conversation(
      Database database,
      Subscriptions desk,
      Archive archive,
      ArticleSearch articleSearch,
      Optional<ConfirmationCodeSender> mail,
      SubjectCatalogue subjects,
      Clock clock) {
    this.desk = desk;
    phrases = new ButtonPayloads(database, clock);
    PopularTopics popular = new PopularTopics(archive, clock);
    TopicButtons buttons = new TopicButtons(phrases, popular);
    suggestions =
        new SuggestionHandler(new Suggestions(archive, articleSearch, popular), archive, buttons);
    settings = new SettingsHandler(desk, archive, phrases);
    transfer = new TransferHandler(desk);
    taste = new LessLikeThisHandler(desk, archive, phrases);
    search = new SearchHandler(articleSearch, phrases, buttons);
    news = new TodayHandler(archive, new EditorMarkStore(database), subjects, clock, buttons);
    topics = new TopicHandler(desk, buttons, news, search, phrases);
    articles = new ArticleHandler(archive, articleSearch, buttons);
    issues = new IssueHandler(archive);
    clocks = new DigestTimeHandler(desk);
    mails = new EmailHandler(desk, mail);
    welcome = new WelcomeHandler(desk, buttons, topics, phrases);
  }

  /** Whether this asks for a change of settings, which in a group only its managers may do. */
  public static boolean asksForChange(IncomingMessage.Said said) {
    return Request.in(said).act().changes();
  }

  /**
   * Answers, in the order to be sent. Nothing said is an error; what throws is a bug or the
   * database.
   */
  public List<Reply> answer(IncomingMessage utterance) {
    Request wish = Request.in(utterance.said());
    Subscriber reader = reader(utterance, wish);
    RequestContext turn =
        new RequestContext(utterance, wish, reader, ChatText.messages(reader.language()));
    if (utterance.speaker() == Speaker.GUEST && wish.act().changes()) {
      return List.of(Reply.notice(turn.words().say("guest")));
    }
    return answer(turn);
  }

  /** Who stopped, and only looks something up, stays gone. */
  private Subscriber reader(IncomingMessage utterance, Request wish) {
    boolean stays = wish.act().changes() && wish.act() != BotCommand.STOP;
    Optional<Subscriber> known = stays ? Optional.empty() : desk.findBy(utterance.from());
    return known.orElseGet(() -> desk.enter(utterance.from(), utterance.language()));
  }

  private List<Reply> answer(RequestContext turn) {
    return switch (turn.wish().act()) {
      case START -> start(turn);
      case FOLLOW -> topics.follow(turn);
      case UNFOLLOW -> topics.unfollow(turn);
      case TOPICS -> topics.topics(turn);
      case FIRST -> topics.first(turn);
      case PICK -> welcome.pick(turn);
      case FIND -> search.find(turn);
      case TODAY -> news.today(turn);
      case RELATED -> articles.related(turn);
      case SUGGEST -> suggestions.suggest(turn);
      case SETTINGS -> settings.settings(turn);
      case EXPORT -> transfer.exported(turn);
      case IMPORT -> transfer.imported(turn);
      case LESS -> taste.less(turn);
      case ISSUES -> issues.issues(turn);
      case CONTENTS -> issues.contents(turn);
      case ARTICLE -> articles.whole(turn, turn.argument());
      case TIME -> clocks.time(turn);
      case ZONE -> clocks.zone(turn);
      case EMAIL -> mails.email(turn);
      case CONFIRM -> mails.confirm(turn);
      case PAUSE -> welcome.pause(turn);
      case RESUME -> welcome.resume(turn);
      case STOP -> welcome.stop(turn);
      case LANGUAGE -> welcome.language(turn);
      case HELP -> welcome.help(turn);
      case UNKNOWN -> welcome.unknown(turn);
    };
  }

  private List<Reply> start(RequestContext turn) {
    Matcher link = ARTICLE_LINK.matcher(turn.argument());
    return link.matches() ? articles.whole(turn, link.group(1)) : welcome.start(turn);
  }

  /** What to say when something went wrong on our side. */
  public static Reply trouble(Locale language) {
    return Reply.notice(ChatText.messages(language).say("trouble"));
  }

  /** The commands with a word on each, in the order of a menu. */
  public static Map<String, String> menu(Locale language) {
    Messages words = ChatText.messages(language);
    Map<String, String> menu = new LinkedHashMap<>();
    BotCommand.commands()
        .forEach(act -> menu.put(act.command(), ChatText.label(words, "menu." + act.command())));
    return menu;
  }

  /** Forgets the words behind very old buttons. */
  public void forgetOldButtons() {
    phrases.forgetOld();
  }
}
