package dev.chaoxin.digest.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chaoxin.digest.archive.ArticleBuilder;
import dev.chaoxin.digest.composing.Digest;
import dev.chaoxin.digest.composing.OmittedCount;
import dev.chaoxin.subscriptions.DigestPreferences;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeferredTextTest {

  private static final Locale SIMPLIFIED = Locale.forLanguageTag("zh-Hans");
  private static final Digest.Entry ENTRY =
      new Digest.Entry(
          ArticleBuilder.article(7)
              .headline("海塘 $1 \"合龙\" <b>")
              .summary("{omitted} \\n")
              .archived(),
          List.of("海塘"));

  @Test
  void fillsEachReadersNumberIntoTheTextTheyShare() {
    String stored = new TelegramRenderer().render(shared(SIMPLIFIED, 0)).get(0);

    assertThat(TelegramHtml.visible(TelegramPayload.parse(stored).html(3)))
        .endsWith("因为你关注：海塘\n\n另有 3 篇合你的话题，今天没有排下。");
    assertThat(TelegramHtml.visible(TelegramPayload.parse(stored).html(12)))
        .endsWith("另有 12 篇合你的话题，今天没有排下。");
    assertThat(TelegramHtml.visible(TelegramPayload.parse(stored).html(0))).endsWith("因为你关注：海塘");
  }

  @Test
  void isWhatADigestWithAKnownNumberIs() {
    for (Locale language : List.of(SIMPLIFIED, Locale.forLanguageTag("zh-Hant"), Locale.ENGLISH)) {
      for (int omitted : new int[] {0, 1, 5}) {
        Digest known = new Digest(ArticleBuilder.DAY, language, List.of(ENTRY), omitted);
        ReaderValues own = new ReaderValues(omitted, id -> Optional.empty(), "<p>footer</p>");
        ReaderValues none = new ReaderValues(0, id -> Optional.empty(), "<p>footer</p>");
        MailPayload stored = mail(shared(language, 0));

        assertThat(stored.text(own)).isEqualTo(new TextRenderer().render(known));
        assertThat(stored.html(own)).isEqualTo(mail(known).html(none));
        assertThat(TelegramPayload.parse(telegram(shared(language, 0))).html(omitted))
            .isEqualTo(TelegramPayload.parse(telegram(known)).html());
      }
    }
  }

  @Test
  void addsWhatWasDroppedFromTheMailToEachReadersNumber() {
    MailPayload stored = mail(shared(SIMPLIFIED, 2));

    assertThat(stored.text(ReaderValues.omitted(3))).contains("另有 5 篇");
    assertThat(stored.html(ReaderValues.omitted(3))).contains("另有 5 篇");
    assertThat(stored.html(ReaderValues.omitted(0))).contains("另有 2 篇");
  }

  @Test
  void linksATitleWhereThePagesCanBeReached() {
    MailPayload stored = mail(shared(SIMPLIFIED, 0));

    assertThat(
            stored.html(
                new ReaderValues(
                    0, id -> Optional.of(URI.create("https://chaoxin.example/a/" + id)), "")))
        .contains(
            "1. <a href=\"https://chaoxin.example/a/7\" style=\"color:inherit;\">"
                + "海塘 $1 \"合龙\" &lt;b&gt;</a></h2>");
    assertThat(stored.html(ReaderValues.omitted(0)))
        .contains("1. 海塘 $1 \"合龙\" &lt;b&gt;</h2>")
        .doesNotContain("href");
  }

  @Test
  void escapesAnAddressThatIsFilledIn() {
    assertThat(
            mail(shared(SIMPLIFIED, 0))
                .html(new ReaderValues(0, id -> Optional.of(URI.create("https://a/?b&c")), "")))
        .contains("<a href=\"https://a/?b&amp;c\"");
  }

  @Test
  void refusesToPassForCompleteWithAGap() {
    TelegramPayload stored = TelegramPayload.parse(telegram(shared(SIMPLIFIED, 0)));

    assertThatThrownBy(stored::html).isInstanceOf(IllegalStateException.class);
  }

  private static MailPayload mail(Digest digest) {
    return MailPayload.parse(new MailRenderer().render(digest));
  }

  private static String telegram(Digest digest) {
    return new TelegramRenderer().render(digest).get(0);
  }

  private static Digest shared(Locale language, int dropped) {
    return new Digest(
        ArticleBuilder.DAY,
        language,
        DigestPreferences.DEFAULT.length(),
        List.of(ENTRY),
        List.of(),
        new OmittedCount.PerReader(dropped));
  }
}
