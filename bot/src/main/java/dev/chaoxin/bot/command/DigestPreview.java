package dev.chaoxin.bot.command;

import dev.chaoxin.bot.Components;
import dev.chaoxin.bot.Settings;
import dev.chaoxin.bot.links.LinkSigner;
import dev.chaoxin.bot.links.PublicLinks;
import dev.chaoxin.bot.mail.FromAddress;
import dev.chaoxin.bot.mail.MailComposer;
import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.composing.Digest;
import dev.chaoxin.digest.composing.DigestComposer;
import dev.chaoxin.digest.delivery.DigestPart;
import dev.chaoxin.digest.delivery.OutgoingPart;
import dev.chaoxin.digest.indexing.Keyword;
import dev.chaoxin.digest.rendering.MailPayload;
import dev.chaoxin.digest.rendering.MailRenderer;
import dev.chaoxin.digest.rendering.ReaderValues;
import dev.chaoxin.digest.rendering.TelegramPayload;
import dev.chaoxin.digest.rendering.TelegramRenderer;
import dev.chaoxin.digest.rendering.TextRenderer;
import dev.chaoxin.digest.search.SearchRequest;
import dev.chaoxin.subscriptions.Channel.Mailbox;
import dev.chaoxin.subscriptions.Subscriber;
import dev.chaoxin.subscriptions.topics.Topic;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The digest a reader with given topics would get, in any of its forms. */
final class DigestPreview {

  /** The forms of a digest. */
  enum Form {
    TELEGRAM,
    TEXT,
    HTML,
    EML
  }

  private static final Duration FIRST_DIGEST = Duration.ofHours(24);
  private static final int SUGGESTIONS = 5;

  /** Takes the place of a mail's footer in the HTML preview. */
  private static final String FOOTER_MARK = "<!--footer-->";

  private final Components components;
  private final Subscriber reader;

  /** For a reader with these topics. */
  DigestPreview(Components components, List<Topic> topics, Locale language) {
    this.components = components;
    Settings settings = components.settings();
    reader =
        new Subscriber(
            0,
            language,
            settings.zone(),
            settings.digestTime(),
            false,
            topics,
            List.of(new Mailbox("reader@example.org")));
  }

  /** The digest of a day, with undated and late articles of the last 24 hours. */
  Digest of(LocalDate day) {
    return new DigestComposer(components.subjects())
        .compose(reader, news(day), day, components.editorMarks().marks());
  }

  private List<ArchivedArticle> news(LocalDate day) {
    return components.archive().newsFor(day, components.clock().instant().minus(FIRST_DIGEST));
  }

  /** The digest in a form. */
  String as(Form form, Digest digest) {
    return switch (form) {
      case TEXT -> new TextRenderer().render(digest);
      case TELEGRAM ->
          new TelegramRenderer()
              .render(digest).stream()
                  .map(TelegramPayload::parse)
                  .map(part -> part.html() + "\n")
                  .collect(Collectors.joining("\n"));
      case HTML ->
          MailPayload.parse(new MailRenderer().render(digest))
              .html(new ReaderValues(0, article -> Optional.empty(), FOOTER_MARK));
      case EML -> eml(new MailRenderer().render(digest), digest.day());
    };
  }

  private String eml(String payload, LocalDate day) {
    Settings settings = components.settings();
    Instant at = day.atTime(settings.digestTime()).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    try {
      LinkSigner signer = LinkSigner.open(settings.secret(), settings.data());
      FromAddress from =
          settings.mailFrom().orElse(new FromAddress("潮信", "digest@chaoxin.invalid"));
      ByteArrayOutputStream mail = new ByteArrayOutputStream();
      new MailComposer(from, new PublicLinks(settings.publicUrl(), signer))
          .compose(
              MailPayload.parse(payload),
              new OutgoingPart(
                  "preview-" + day,
                  0,
                  reader.channels().get(0),
                  at,
                  0,
                  new DigestPart(1, 1, payload)))
          .writeTo(mail);
      return mail.toString(StandardCharsets.UTF_8);
    } catch (IOException | MessagingException e) {
      throw new IllegalStateException("the mail cannot be written", e);
    }
  }

  /**
   * A topic without a matching article.
   *
   * @param wording the topic as it was written
   * @param suggestions similar words of the archive, or else keywords of the day
   */
  record Unmatched(String wording, List<String> suggestions) {}

  /** The topics that no article of the digest matches. */
  List<Unmatched> unmatched(Digest digest) {
    return reader.topics().stream()
        .filter(
            topic ->
                digest.entries().stream()
                    .noneMatch(entry -> entry.matchedTopics().contains(topic.wording())))
        .map(topic -> new Unmatched(topic.wording(), suggestions(topic, digest.day())))
        .toList();
  }

  private List<String> suggestions(Topic topic, LocalDate day) {
    List<String> nearest =
        components.search().search(SearchRequest.best(topic.wording(), 1)).suggestions();
    return nearest.isEmpty() ? keywords(day) : nearest;
  }

  private List<String> keywords(LocalDate day) {
    return news(day).stream()
        .map(article -> article.index().keywords().stream().findFirst())
        .flatMap(Optional::stream)
        .map(Keyword::text)
        .distinct()
        .limit(SUGGESTIONS)
        .toList();
  }
}
