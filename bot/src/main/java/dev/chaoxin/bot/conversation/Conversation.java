package dev.chaoxin.bot.conversation;

import dev.chaoxin.bot.conversation.Utterance.Speaker;
import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.archive.ArticleSearch;
import dev.chaoxin.digest.composing.SubjectCatalogue;
import dev.chaoxin.digest.delivering.EditorsDesk;
import dev.chaoxin.subscriptions.Subscriber;
import dev.chaoxin.subscriptions.SubscriptionDesk;
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

  private final SubscriptionDesk desk;
  private final Phrases phrases;
  private final SearchTalk search;
  private final TopicTalk topics;
  private final NewsTalk news;
  private final ArticleTalk articles;
  private final IssueTalk issues;
  private final ClockTalk clocks;
  private final MailTalk mails;
  private final WelcomeTalk welcome;
  private final SuggestionTalk suggestions;
  private final SettingsTalk settings;
  private final TransferTalk transfer;
  private final TasteTalk taste;

  /**
   * Opens the counter.
   *
   * @param mail how a code gets into a mailbox; empty while the mail side is off
   */
  public Conversation(
      Database database,
      SubscriptionDesk desk,
      Archive archive,
      ArticleSearch articleSearch,
      Optional<CodeMail> mail,
      Clock clock) {
    this(database, desk, archive, articleSearch, mail, SubjectCatalogue.builtIn(), clock);
  }

  /** Opens a counter whose readers may follow these subjects. */
  public Conversation(
      Database database,
      SubscriptionDesk desk,
      Archive archive,
      ArticleSearch articleSearch,
      Optional<CodeMail> mail,
      SubjectCatalogue subjects,
      Clock clock) {
    this.desk = desk;
    phrases = new Phrases(database, clock);
    PopularTopics popular = new PopularTopics(archive, clock);
    TopicButtons buttons = new TopicButtons(phrases, popular);
    suggestions =
        new SuggestionTalk(new Suggestions(archive, articleSearch, popular), archive, buttons);
    settings = new SettingsTalk(desk, archive, phrases);
    transfer = new TransferTalk(desk);
    taste = new TasteTalk(desk, archive, phrases);
    search = new SearchTalk(articleSearch, phrases, buttons);
    news = new NewsTalk(archive, new EditorsDesk(database), subjects, clock, buttons);
    topics = new TopicTalk(desk, buttons, news, search, phrases);
    articles = new ArticleTalk(archive, articleSearch, buttons);
    issues = new IssueTalk(archive);
    clocks = new ClockTalk(desk);
    mails = new MailTalk(desk, mail);
    welcome = new WelcomeTalk(desk, buttons, topics, phrases);
  }

  /** Whether this asks for a change of settings, which in a group only its managers may do. */
  public static boolean asksForChange(Utterance.Said said) {
    return Wish.in(said).act().changes();
  }

  /**
   * Answers, in the order to be sent. Nothing said is an error; what throws is a bug or the
   * database.
   */
  public List<Reply> answer(Utterance utterance) {
    Wish wish = Wish.in(utterance.said());
    Subscriber reader = reader(utterance, wish);
    Turn turn = new Turn(utterance, wish, reader, Words.in(reader.language()));
    if (utterance.speaker() == Speaker.GUEST && wish.act().changes()) {
      return List.of(Reply.notice(turn.words().say("guest")));
    }
    return answer(turn);
  }

  /** Who stopped, and only looks something up, stays gone. */
  private Subscriber reader(Utterance utterance, Wish wish) {
    boolean stays = wish.act().changes() && wish.act() != Act.STOP;
    Optional<Subscriber> known = stays ? Optional.empty() : desk.findBy(utterance.from());
    return known.orElseGet(() -> desk.enter(utterance.from(), utterance.language()));
  }

  private List<Reply> answer(Turn turn) {
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

  private List<Reply> start(Turn turn) {
    Matcher link = ARTICLE_LINK.matcher(turn.argument());
    return link.matches() ? articles.whole(turn, link.group(1)) : welcome.start(turn);
  }

  /** What to say when something went wrong on our side. */
  public static Reply trouble(Locale language) {
    return Reply.notice(Words.in(language).say("trouble"));
  }

  /** The commands with a word on each, in the order of a menu. */
  public static Map<String, String> menu(Locale language) {
    Words words = Words.in(language);
    Map<String, String> menu = new LinkedHashMap<>();
    Act.commands().forEach(act -> menu.put(act.command(), words.label("menu." + act.command())));
    return menu;
  }

  /** Forgets the words behind very old buttons. */
  public void forgetOldButtons() {
    phrases.forgetOld();
  }
}
