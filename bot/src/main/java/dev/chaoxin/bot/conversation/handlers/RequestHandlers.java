package dev.chaoxin.bot.conversation.handlers;

import dev.chaoxin.bot.conversation.BotCommand;
import dev.chaoxin.bot.conversation.ButtonPayloads;
import dev.chaoxin.bot.conversation.RequestHandler;
import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.archive.EditorMarkStore;
import dev.chaoxin.digest.matching.SubjectCatalogue;
import dev.chaoxin.digest.search.ArticleSearch;
import dev.chaoxin.subscriptions.Subscriptions;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The handlers by command. */
public final class RequestHandlers {

  private RequestHandlers() {}

  /**
   * A handler for each command.
   *
   * @param codes mails the codes that confirm an address; empty while mail is off
   */
  public static Map<BotCommand, RequestHandler> byCommand(
      Subscriptions subscriptions,
      ButtonPayloads payloads,
      Archive archive,
      ArticleSearch articleSearch,
      EditorMarkStore editorMarks,
      SubjectCatalogue subjects,
      Optional<ConfirmationCodeSender> codes,
      Clock clock) {
    PopularTopics popular = new PopularTopics(archive);
    TopicButtons buttons = new TopicButtons(payloads, popular);
    SearchHandler search = new SearchHandler(articleSearch, payloads, buttons);
    TodayHandler today = new TodayHandler(archive, editorMarks, subjects, clock, buttons);
    TopicHandler topics = new TopicHandler(subscriptions, buttons, today, search, payloads);
    ArticleHandler articles = new ArticleHandler(archive, articleSearch, buttons);
    StartHandler start = new StartHandler(subscriptions, buttons, topics, articles, payloads);
    Suggestions suggestions = new Suggestions(archive, articleSearch, popular);
    IssueHandler issues = new IssueHandler(archive);
    DigestTimeHandler digestTime = new DigestTimeHandler(subscriptions);
    EmailHandler email = new EmailHandler(subscriptions, codes);
    PauseHandler pause = new PauseHandler(subscriptions);
    TransferHandler transfer = new TransferHandler(subscriptions);
    HelpHandler help = new HelpHandler();

    Map<BotCommand, RequestHandler> handlers = new EnumMap<>(BotCommand.class);
    handlers.put(BotCommand.START, start::start);
    handlers.put(BotCommand.TOGGLE_TOPIC, start::toggleTopic);
    handlers.put(BotCommand.FOLLOW, topics::follow);
    handlers.put(BotCommand.UNFOLLOW, topics::unfollow);
    handlers.put(BotCommand.TOPICS, topics::topics);
    handlers.put(BotCommand.MOVE_TOPIC_FIRST, topics::moveFirst);
    handlers.put(BotCommand.FIND, search::find);
    handlers.put(BotCommand.TODAY, today::today);
    handlers.put(BotCommand.ARTICLE, articles::article);
    handlers.put(BotCommand.RELATED, articles::related);
    handlers.put(BotCommand.ISSUES, issues::issues);
    handlers.put(BotCommand.ISSUE_CONTENTS, issues::contents);
    handlers.put(BotCommand.SUGGEST, new SuggestionHandler(suggestions, archive, buttons)::suggest);
    handlers.put(
        BotCommand.SETTINGS, new SettingsHandler(subscriptions, archive, payloads)::settings);
    handlers.put(
        BotCommand.LESS_LIKE_THIS, new LessLikeThisHandler(subscriptions, archive, payloads)::less);
    handlers.put(BotCommand.TIME, digestTime::time);
    handlers.put(BotCommand.ZONE, digestTime::zone);
    handlers.put(BotCommand.EMAIL, email::email);
    handlers.put(BotCommand.CONFIRM, email::confirm);
    handlers.put(BotCommand.EXPORT, transfer::exportTopics);
    handlers.put(BotCommand.IMPORT, transfer::importTopics);
    handlers.put(BotCommand.PAUSE, pause::pause);
    handlers.put(BotCommand.RESUME, pause::resume);
    handlers.put(BotCommand.STOP, pause::stop);
    handlers.put(BotCommand.LANGUAGE, new LanguageHandler(subscriptions)::language);
    handlers.put(BotCommand.HELP, help::help);
    handlers.put(BotCommand.UNKNOWN, help::unknown);
    return handlers;
  }
}
