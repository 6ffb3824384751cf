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

/** The house at work: the timetable rings, the bot answers, the pages are open. */
public final class Service implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Service.class);

  private static final String EVERY_TEN_SECONDS = "0/10 * * * * ?";
  private static final String EVERY_MINUTE = "2 * * * * ?";
  private static final String EVERY_FIFTEEN_SECONDS = "5/15 * * * * ?";
  private static final String BEFORE_DAWN = "0 20 3 * * ?";

  private static final String EVERY_NIGHT = "0 40 3 * * ?";
  private static final int KEPT = 60;

  private final Components house;
  private final ServeLock onDuty;
  private final Adapters edges;
  private final DeliveryService round;
  private final WebPages pages;
  private final Timetable timetable;

  private Service(Components house, ServeLock onDuty, Adapters edges, WebPages pages) {
    this.house = house;
    this.onDuty = onDuty;
    this.edges = edges;
    this.pages = pages;
    round = edges.deliveryService(house);
    Inbox inbox = new Inbox(house.settings().inbox(), house.intake(), house.clock());
    List<ScheduledTask> duties = new ArrayList<>();
    duties.add(new ScheduledTask("inbox", EVERY_TEN_SECONDS, () -> takeIn(inbox)));
    duties.add(new ScheduledTask("district", BEFORE_DAWN, this::study));
    if (!edges.messengers().isEmpty()) {
      // A large morning is sent for hours; whoever is due meanwhile is planned for all the same.
      duties.add(
          new ScheduledTask("plan", EVERY_MINUTE, () -> note(round.plan(house.clock().instant()))));
      duties.add(new ScheduledTask("send", EVERY_FIFTEEN_SECONDS, () -> note(round.send())));
    }
    duties.add(new ScheduledTask("forget", EVERY_NIGHT, this::forget));
    timetable = Timetable.start(house.database(), "node-" + UUID.randomUUID(), duties);
    edges.telegram().ifPresent(TelegramBot::start);
  }

  /**
   * Starts the service.
   *
   * @throws Unfit when another service works from the data folder, or the web pages cannot listen
   *     where they should
   */
  public static Service start(Components house) {
    ServeLock onDuty = ServeLock.acquire(house.settings().data());
    try {
      Adapters edges = new Adapters(house);
      try {
        return new Service(house, onDuty, edges, open(house, edges));
      } catch (RuntimeException trouble) {
        edges.close();
        throw trouble;
      }
    } catch (RuntimeException trouble) {
      onDuty.close();
      throw trouble;
    }
  }

  /** Opens the web pages of a house. */
  public static WebPages open(Components house, Adapters edges) {
    Settings.HttpAddress http = house.settings().http();
    WebStart start =
        WebPages.start(
            http.host(),
            http.port(),
            house.archive(),
            house.search(),
            house.subscriptions(),
            edges.signer());
    if (start instanceof WebStart.Failed closed) {
      throw new EnvironmentProblem(closed.reason());
    }
    return ((WebStart.Started) start).pages();
  }

  /** What is on and what is off, a line each. */
  public List<String> startupLines() {
    Settings settings = house.settings();
    List<String> lines = new ArrayList<>();
    Collections.addAll(
        lines,
        "潮信 is at work",
        "  inbox     " + settings.inbox().toAbsolutePath() + ", looked at every ten seconds",
        "  web       http://" + settings.http().host() + ":" + pages.port(),
        "  Telegram  "
            + (edges.telegram().isPresent() ? "on" : "off: CHAOXIN_TELEGRAM_TOKEN is not set"),
        "  mail      " + (settings.smtp().isPresent() ? "on" : "off: CHAOXIN_SMTP is not set"));
    house.subjectsProblem().ifPresent(fault -> lines.add("  subjects  " + fault));
    return lines;
  }

  /** The books of deliveries are kept for two months: readers and operators ask about days. */
  private void forget() {
    house.ledger().forgetBefore(LocalDate.ofInstant(house.clock().instant(), UTC).minusDays(KEPT));
  }

  private void study() {
    District learned = DistrictTraining.train(house.archive(), house.settings().data());
    log.info(
        "{} names of the district learned, for the next start", learned.lexicon().words().size());
  }

  private void takeIn(Inbox inbox) {
    List<IntakeReport> reports = inbox.scan();
    reports.forEach(this::note);
    if (edges.messengers().isEmpty()) {
      return;
    }
    reports.stream()
        .flatMap(
            report ->
                report instanceof IntakeReport.Filed filed
                    ? filed.pressDate().stream()
                    : Stream.empty())
        .distinct()
        .forEach(round::prepare);
  }

  private void note(IntakeReport report) {
    if (report instanceof IntakeReport.Filed filed) {
      log.info("{}: {} articles", filed.file(), filed.articles());
    } else if (report instanceof IntakeReport.Failed failed) {
      String said = failed.file() + ": " + failed.reason();
      log.warn(said);
      edges.telegram().ifPresent(bot -> bot.sendNotice(house.settings().admins(), "⚠️ " + said));
    }
  }

  private static void note(DeliveryReport report) {
    if (report.planned() + report.parts() + report.failed() + report.ambiguous() > 0) {
      log.info("{}", report);
    }
  }

  @Override
  public void close() {
    round.stop();
    timetable.close();
    pages.close();
    edges.close();
    onDuty.close();
  }
}
