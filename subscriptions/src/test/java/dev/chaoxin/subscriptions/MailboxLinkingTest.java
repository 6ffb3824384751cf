package dev.chaoxin.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.subscriptions.Channel.Mailbox;
import dev.chaoxin.subscriptions.Channel.TelegramChat;
import dev.chaoxin.subscriptions.ConfirmationResult.Confirmed;
import dev.chaoxin.subscriptions.ConfirmationResult.Expired;
import dev.chaoxin.subscriptions.ConfirmationResult.NothingToConfirm;
import dev.chaoxin.subscriptions.ConfirmationResult.WrongCode;
import dev.chaoxin.subscriptions.LinkingResult.AddressRefused;
import dev.chaoxin.subscriptions.LinkingResult.AlreadyLinked;
import dev.chaoxin.subscriptions.LinkingResult.CodeIssued;
import dev.chaoxin.subscriptions.LinkingResult.TooManyCodes;
import dev.chaoxin.subscriptions.database.Database;
import dev.chaoxin.subscriptions.database.EachDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

class MailboxLinkingTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @EachDatabase
  void linksAMailboxOnlyAfterConfirmation(Database database) {
    try (database) {
      Subscriptions subscriptions = open(database, Duration.ZERO);
      long id = reader(subscriptions, 1);
      CodeIssued issued = (CodeIssued) subscriptions.link(id, "Lin.Xia@Example.COM");
      assertThat(issued.to()).isEqualTo(new Mailbox("Lin.Xia@example.com"));
      assertThat(issued.code()).matches("[0-9]{6}");
      assertThat(issued.toString()).doesNotContain(issued.code());
      assertThat(mailboxes(subscriptions, id)).isEmpty();
      String spaced = issued.code().substring(0, 3) + "　" + issued.code().substring(3);
      assertThat(subscriptions.confirm(id, spaced)).isEqualTo(new Confirmed(issued.to()));
      assertThat(mailboxes(subscriptions, id)).containsExactly(issued.to());
    }
  }

  @EachDatabase
  void acceptsTheSameCodeTwice(Database database) {
    try (database) {
      Subscriptions subscriptions = open(database, Duration.ZERO);
      long id = reader(subscriptions, 1);
      CodeIssued issued = (CodeIssued) subscriptions.link(id, "lin@example.com");
      subscriptions.confirm(id, issued.code());
      assertThat(subscriptions.confirm(id, issued.code())).isEqualTo(new Confirmed(issued.to()));
      assertThat(subscriptions.confirm(id, other(issued.code()))).isEqualTo(new NothingToConfirm());
      assertThat(subscriptions.link(id, "LIN@example.com"))
          .isEqualTo(new AlreadyLinked(new Mailbox("LIN@example.com")));
      subscriptions.unlink(id);
      assertThat(subscriptions.confirm(id, issued.code())).isEqualTo(new NothingToConfirm());
      assertThat(mailboxes(subscriptions, id)).isEmpty();
    }
  }

  @EachDatabase
  void countsTheTriesDown(Database database) {
    try (database) {
      Subscriptions subscriptions = open(database, Duration.ZERO);
      long id = reader(subscriptions, 1);
      assertThat(subscriptions.confirm(id, "123456")).isEqualTo(new NothingToConfirm());
      String code = ((CodeIssued) subscriptions.link(id, "lin@example.com")).code();
      for (int left = ConfirmationCodes.MAX_TRIES - 1; left >= 0; left--) {
        assertThat(subscriptions.confirm(id, other(code))).isEqualTo(new WrongCode(left));
      }
      assertThat(subscriptions.confirm(id, code)).isEqualTo(new Expired());
      assertThat(mailboxes(subscriptions, id)).isEmpty();
    }
  }

  @EachDatabase
  void letsACodeExpireAfterHalfAnHour(Database database) {
    try (database) {
      long id = reader(open(database, Duration.ZERO), 1);
      String code = ((CodeIssued) open(database, Duration.ZERO).link(id, "lin@example.com")).code();
      Subscriptions late = open(database, ConfirmationCodes.VALIDITY);
      assertThat(late.confirm(id, code)).isEqualTo(new Expired());
      Subscriptions inTime = open(database, ConfirmationCodes.VALIDITY.minusMillis(1));
      assertThat(inTime.confirm(id, code)).isInstanceOf(Confirmed.class);
    }
  }

  @EachDatabase
  void invalidatesTheEarlierCode(Database database) {
    try (database) {
      Subscriptions subscriptions = open(database, Duration.ZERO);
      long id = reader(subscriptions, 1);
      String first = ((CodeIssued) subscriptions.link(id, "lin@example.com")).code();
      String second = ((CodeIssued) subscriptions.link(id, "xia@example.com")).code();
      if (!first.equals(second)) {
        assertThat(subscriptions.confirm(id, first))
            .isEqualTo(new WrongCode(ConfirmationCodes.MAX_TRIES - 1));
      }
      assertThat(subscriptions.confirm(id, second))
          .isEqualTo(new Confirmed(new Mailbox("xia@example.com")));
    }
  }

  @EachDatabase
  void limitsTheCodesPerReaderAndDay(Database database) {
    try (database) {
      Subscriptions subscriptions = open(database, Duration.ZERO);
      long id = reader(subscriptions, 1);
      for (int i = 0; i < ConfirmationCodes.MAX_PER_READER; i++) {
        assertThat(subscriptions.link(id, "lin" + i + "@example.com"))
            .isInstanceOf(CodeIssued.class);
      }
      assertThat(subscriptions.link(id, "lin9@example.com")).isEqualTo(new TooManyCodes());
      assertThat(open(database, Duration.ofHours(23)).link(id, "lin9@example.com"))
          .isEqualTo(new TooManyCodes());
      assertThat(open(database, Duration.ofDays(1)).link(id, "lin9@example.com"))
          .isInstanceOf(CodeIssued.class);
    }
  }

  @EachDatabase
  void limitsTheCodesPerAddressAndDay(Database database) {
    try (database) {
      Subscriptions subscriptions = open(database, Duration.ZERO);
      for (int i = 0; i < ConfirmationCodes.MAX_PER_ADDRESS; i++) {
        assertThat(subscriptions.link(reader(subscriptions, i), "lin@example.com"))
            .isInstanceOf(CodeIssued.class);
      }
      assertThat(subscriptions.link(reader(subscriptions, 9), "Lin@Example.com"))
          .isEqualTo(new TooManyCodes());
    }
  }

  @EachDatabase
  void movesAMailboxToTheReaderWhoConfirmsIt(Database database) {
    try (database) {
      Subscriptions subscriptions = open(database, Duration.ZERO);
      long first = reader(subscriptions, 1);
      long second = reader(subscriptions, 2);
      linked(subscriptions, first, "lin@example.com");
      LinkingResult answer = subscriptions.link(second, "lin@example.com");
      assertThat(answer).isInstanceOf(CodeIssued.class);
      assertThat(mailboxes(subscriptions, first)).hasSize(1);
      subscriptions.confirm(second, ((CodeIssued) answer).code());
      assertThat(mailboxes(subscriptions, first)).isEmpty();
      assertThat(mailboxes(subscriptions, second)).containsExactly(new Mailbox("lin@example.com"));
    }
  }

  @EachDatabase
  void replacesTheReadersMailbox(Database database) {
    try (database) {
      Subscriptions subscriptions = open(database, Duration.ZERO);
      long id = reader(subscriptions, 1);
      linked(subscriptions, id, "lin@example.com");
      linked(subscriptions, id, "xia@example.com");
      assertThat(mailboxes(subscriptions, id)).containsExactly(new Mailbox("xia@example.com"));
      assertThat(subscriptions.findBy(new Mailbox("lin@example.com"))).isEmpty();
    }
  }

  @EachDatabase
  void reopensAClosedMailboxAfterANewCode(Database database) {
    try (database) {
      Subscriptions subscriptions = open(database, Duration.ZERO);
      long id = reader(subscriptions, 1);
      Channel mailbox = linked(subscriptions, id, "lin@example.com");
      subscriptions.close(mailbox, "unsubscribed");
      linked(subscriptions, id, "lin@example.com");
      assertThat(mailboxes(subscriptions, id)).containsExactly(mailbox);
    }
  }

  @EachDatabase
  void saysInTheReadersLanguageWhyAnAddressIsRefused(Database database) {
    try (database) {
      Subscriptions subscriptions = open(database, Duration.ZERO);
      long id = reader(subscriptions, 1);
      assertThat(((AddressRefused) subscriptions.link(id, "lin")).why()).contains("邮箱");
      subscriptions.setLanguage(id, Locale.ENGLISH);
      assertThat(((AddressRefused) subscriptions.link(id, "lin")).why()).contains("mail address");
    }
  }

  static Channel linked(Subscriptions subscriptions, long id, String address) {
    CodeIssued issued = (CodeIssued) subscriptions.link(id, address);
    return ((Confirmed) subscriptions.confirm(id, issued.code())).mailbox();
  }

  private static Subscriptions open(Database database, Duration later) {
    return new Subscriptions(database, Clock.fixed(NOON.plus(later), ZoneOffset.UTC));
  }

  private static long reader(Subscriptions subscriptions, long chat) {
    return subscriptions
        .register(new TelegramChat(chat, OptionalInt.empty()), Languages.SIMPLIFIED)
        .id();
  }

  private static List<Channel> mailboxes(Subscriptions subscriptions, long id) {
    return subscriptions.find(id).orElseThrow().channels().stream()
        .filter(Mailbox.class::isInstance)
        .toList();
  }

  private static String other(String code) {
    return code.charAt(0) == '0' ? "1" + code.substring(1) : "0" + code.substring(1);
  }
}
