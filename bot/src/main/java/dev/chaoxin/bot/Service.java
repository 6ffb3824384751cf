package dev.chaoxin.bot;

import static java.time.ZoneOffset.UTC;

import dev.chaoxin.bot.telegram.TelegramBot;
import dev.chaoxin.bot.timetable.ScheduledTask;
import dev.chaoxin.bot.timetable.Timetable;
import dev.chaoxin.bot.web.WebPages;
import dev.chaoxin.bot.web.WebStart;
import dev.chaoxin.digest.delivery.DeliveryReport;
import dev.chaoxin.digest.delivery.DeliveryService;
import dev.chaoxin.digest.indexing.District;
import dev.chaoxin.digest.intake.DistrictTraining;
import dev.chaoxin.digest.intake.Inbox;
import dev.chaoxin.digest.intake.IntakeReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running service: scheduled tasks, the bot and the web pages. */
public final class Service implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Service.class);

  private static final String EVERY_TEN_SECONDS = "0/10 * * * * ?";
  private static final String EVERY_MINUTE = "2 * * * * ?";
  private static final String EVERY_FIFTEEN_SECONDS = "5/15 * * * * ?";
  private static final String BEFORE_DAWN = "0 20 3 * * ?";

  private static final String EVERY_NIGHT = "0 40 3 * * ?";
  private static final int KEPT_DAYS = 60;

  private final Components components;
  private final ServeLock lock;
  private final Adapters adapters;
  private final DeliveryService delivery;
  private final WebPages pages;
  private final Timetable timetable;

  private Service(Components components, ServeLock lock, Adapters adapters, WebPages pages) {
    this.components = components;
    this.lock = lock;
    this.adapters = adapters;
    this.pages = pages;
    delivery = adapters.deliveryService(components);
    Inbox inbox = new Inbox(components.settings().inbox(), components.intake(), components.clock());
    List<ScheduledTask> tasks = new ArrayList<>();
    tasks.add(new ScheduledTask("inbox", EVERY_TEN_SECONDS, () -> scan(inbox)));
    tasks.add(new ScheduledTask("district", BEFORE_DAWN, this::learnDistrict));
    if (!adapters.messengers().isEmpty()) {
      // Sending a large morning takes hours; readers who become due meanwhile are still planned.
      tasks.add(
          new ScheduledTask(
              "plan", EVERY_MINUTE, () -> report(delivery.plan(components.clock().instant()))));
      tasks.add(new ScheduledTask("send", EVERY_FIFTEEN_SECONDS, () -> report(delivery.send())));
    }
    tasks.add(new ScheduledTask("forget", EVERY_NIGHT, this::forget));
    timetable = Timetable.start(components.database(), "node-" + UUID.randomUUID(), tasks);
    adapters.telegram().ifPresent(TelegramBot::start);
  }

  /**
   * Starts the service.
   *
   * @throws EnvironmentProblem if another service uses the data folder, or the web pages cannot
   *     listen at their address
   */
  public static Service start(Components components) {
    ServeLock lock = ServeLock.acquire(components.settings().data());
    try {
      Adapters adapters = new Adapters(components);
      try {
        return new Service(components, lock, adapters, open(components, adapters));
      } catch (RuntimeException e) {
        adapters.close();
        throw e;
      }
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** Opens the web pages. */
  public static WebPages open(Components components, Adapters adapters) {
    Settings.HttpAddress http = components.settings().http();
    WebStart start =
        WebPages.start(
            http.host(),
            http.port(),
            components.archive(),
            components.search(),
            components.subscriptions(),
            adapters.signer());
    if (start instanceof WebStart.Failed closed) {
      throw new EnvironmentProblem(closed.reason());
    }
    return ((WebStart.Started) start).pages();
  }

  /** What is on and what is off, one per line. */
  public List<String> startupLines() {
    Settings settings = components.settings();
    List<String> lines = new ArrayList<>();
    Collections.addAll(
        lines,
        "潮信 is running",
        "  inbox     " + settings.inbox().toAbsolutePath() + ", scanned every ten seconds",
        "  web       http://" + settings.http().host() + ":" + pages.port(),
        "  Telegram  "
            + (adapters.telegram().isPresent() ? "on" : "off: CHAOXIN_TELEGRAM_TOKEN is not set"),
        "  mail      " + (settings.smtp().isPresent() ? "on" : "off: CHAOXIN_SMTP is not set"));
    components.subjectsProblem().ifPresent(fault -> lines.add("  subjects  " + fault));
    return lines;
  }

  /** Deliveries are kept for two months, for questions of readers and operators. */
  private void forget() {
    components
        .ledger()
        .forgetBefore(LocalDate.ofInstant(components.clock().instant(), UTC).minusDays(KEPT_DAYS));
  }

  private void learnDistrict() {
    District learned = DistrictTraining.train(components.archive(), components.settings().data());
    log.info(
        "learned {} names of the district, for the next start", learned.lexicon().words().size());
  }

  private void scan(Inbox inbox) {
    List<IntakeReport> reports = inbox.scan();
    reports.forEach(this::report);
    if (adapters.messengers().isEmpty()) {
      return;
    }
    reports.stream()
        .flatMap(
            report ->
                report instanceof IntakeReport.Filed filed
                    ? filed.pressDate().stream()
                    : Stream.empty())
        .distinct()
        .forEach(delivery::prepare);
  }

  private void report(IntakeReport report) {
    if (report instanceof IntakeReport.Filed filed) {
      log.info("{}: {} articles", filed.file(), filed.articles());
    } else if (report instanceof IntakeReport.Failed failed) {
      String problem = failed.file() + ": " + failed.reason();
      log.warn(problem);
      adapters
          .telegram()
          .ifPresent(bot -> bot.sendNotice(components.settings().admins(), "⚠️ " + problem));
    }
  }

  private static void report(DeliveryReport report) {
    if (report.planned() + report.parts() + report.failed() + report.ambiguous() > 0) {
      log.info("{}", report);
    }
  }

  @Override
  public void close() {
    delivery.stop();
    timetable.close();
    pages.close();
    adapters.close();
    lock.close();
  }
}
