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
  void linksAMailboxOnlyAfterItsCode(Database database) {
    try (database) {
      Subscriptions desk = desk(database, Duration.ZERO);
      long id = reader(desk, 1);
      CodeIssued issued = (CodeIssued) desk.link(id, "Lin.Xia@Example.COM");
      assertThat(issued.to()).isEqualTo(new Mailbox("Lin.Xia@example.com"));
      assertThat(issued.code()).matches("[0-9]{6}");
      assertThat(issued.toString()).doesNotContain(issued.code());
      assertThat(mailboxes(desk, id)).isEmpty();
      String spaced = issued.code().substring(0, 3) + "　" + issued.code().substring(3);
      assertThat(desk.confirm(id, spaced)).isEqualTo(new Confirmed(issued.to()));
      assertThat(mailboxes(desk, id)).containsExactly(issued.to());
    }
  }

  @EachDatabase
  void answersASecondConfirmation(Database database) {
    try (database) {
      Subscriptions desk = desk(database, Duration.ZERO);
      long id = reader(desk, 1);
      CodeIssued issued = (CodeIssued) desk.link(id, "lin@example.com");
      desk.confirm(id, issued.code());
      assertThat(desk.confirm(id, issued.code())).isEqualTo(new Confirmed(issued.to()));
      assertThat(desk.confirm(id, other(issued.code()))).isEqualTo(new NothingToConfirm());
      assertThat(desk.link(id, "LIN@example.com"))
          .isEqualTo(new AlreadyLinked(new Mailbox("LIN@example.com")));
      desk.unlink(id);
      assertThat(desk.confirm(id, issued.code())).isEqualTo(new NothingToConfirm());
      assertThat(mailboxes(desk, id)).isEmpty();
    }
  }

  @EachDatabase
  void countsTheTriesDown(Database database) {
    try (database) {
      Subscriptions desk = desk(database, Duration.ZERO);
      long id = reader(desk, 1);
      assertThat(desk.confirm(id, "123456")).isEqualTo(new NothingToConfirm());
      String code = ((CodeIssued) desk.link(id, "lin@example.com")).code();
      for (int left = ConfirmationCodes.TRIES - 1; left >= 0; left--) {
        assertThat(desk.confirm(id, other(code))).isEqualTo(new WrongCode(left));
      }
      assertThat(desk.confirm(id, code)).isEqualTo(new Expired());
      assertThat(mailboxes(desk, id)).isEmpty();
    }
  }

  @EachDatabase
  void letsACodeExpireAfterHalfAnHour(Database database) {
    try (database) {
      long id = reader(desk(database, Duration.ZERO), 1);
      String code = ((CodeIssued) desk(database, Duration.ZERO).link(id, "lin@example.com")).code();
      Subscriptions late = desk(database, ConfirmationCodes.VALID);
      assertThat(late.confirm(id, code)).isEqualTo(new Expired());
      Subscriptions intime = desk(database, ConfirmationCodes.VALID.minusMillis(1));
      assertThat(intime.confirm(id, code)).isInstanceOf(Confirmed.class);
    }
  }

  @EachDatabase
  void voidsTheEarlierCode(Database database) {
    try (database) {
      Subscriptions desk = desk(database, Duration.ZERO);
      long id = reader(desk, 1);
      String first = ((CodeIssued) desk.link(id, "lin@example.com")).code();
      String second = ((CodeIssued) desk.link(id, "xia@example.com")).code();
      if (!first.equals(second)) {
        assertThat(desk.confirm(id, first)).isEqualTo(new WrongCode(ConfirmationCodes.TRIES - 1));
      }
      assertThat(desk.confirm(id, second)).isEqualTo(new Confirmed(new Mailbox("xia@example.com")));
    }
  }

  @EachDatabase
  void limitsTheCodesOfAReaderADay(Database database) {
    try (database) {
      Subscriptions desk = desk(database, Duration.ZERO);
      long id = reader(desk, 1);
      for (int i = 0; i < ConfirmationCodes.PER_READER; i++) {
        assertThat(desk.link(id, "lin" + i + "@example.com")).isInstanceOf(CodeIssued.class);
      }
      assertThat(desk.link(id, "lin9@example.com")).isEqualTo(new TooManyCodes());
      assertThat(desk(database, Duration.ofHours(23)).link(id, "lin9@example.com"))
          .isEqualTo(new TooManyCodes());
      assertThat(desk(database, Duration.ofDays(1)).link(id, "lin9@example.com"))
          .isInstanceOf(CodeIssued.class);
    }
  }

  @EachDatabase
  void limitsTheCodesToAnAddressADay(Database database) {
    try (database) {
      Subscriptions desk = desk(database, Duration.ZERO);
      for (int i = 0; i < ConfirmationCodes.PER_ADDRESS; i++) {
        assertThat(desk.link(reader(desk, i), "lin@example.com")).isInstanceOf(CodeIssued.class);
      }
      assertThat(desk.link(reader(desk, 9), "Lin@Example.com")).isEqualTo(new TooManyCodes());
    }
  }

  @EachDatabase
  void givesAMailboxToWhoeverReadsItsCode(Database database) {
    try (database) {
      Subscriptions desk = desk(database, Duration.ZERO);
      long first = reader(desk, 1);
      long second = reader(desk, 2);
      linked(desk, first, "lin@example.com");
      LinkingResult answer = desk.link(second, "lin@example.com");
      assertThat(answer).isInstanceOf(CodeIssued.class);
      assertThat(mailboxes(desk, first)).hasSize(1);
      desk.confirm(second, ((CodeIssued) answer).code());
      assertThat(mailboxes(desk, first)).isEmpty();
      assertThat(mailboxes(desk, second)).containsExactly(new Mailbox("lin@example.com"));
    }
  }

  @EachDatabase
  void replacesTheMailboxAReaderHad(Database database) {
    try (database) {
      Subscriptions desk = desk(database, Duration.ZERO);
      long id = reader(desk, 1);
      linked(desk, id, "lin@example.com");
      linked(desk, id, "xia@example.com");
      assertThat(mailboxes(desk, id)).containsExactly(new Mailbox("xia@example.com"));
      assertThat(desk.findBy(new Mailbox("lin@example.com"))).isEmpty();
    }
  }

  @EachDatabase
  void opensAClosedMailboxAgainWithANewCode(Database database) {
    try (database) {
      Subscriptions desk = desk(database, Duration.ZERO);
      long id = reader(desk, 1);
      Channel mailbox = linked(desk, id, "lin@example.com");
      desk.close(mailbox, "unsubscribed");
      linked(desk, id, "lin@example.com");
      assertThat(mailboxes(desk, id)).containsExactly(mailbox);
    }
  }

  @EachDatabase
  void saysInTheReadersLanguageWhyAnAddressIsRefused(Database database) {
    try (database) {
      Subscriptions desk = desk(database, Duration.ZERO);
      long id = reader(desk, 1);
      assertThat(((AddressRefused) desk.link(id, "lin")).why()).contains("邮箱");
      desk.setLanguage(id, Locale.ENGLISH);
      assertThat(((AddressRefused) desk.link(id, "lin")).why()).contains("mail address");
    }
  }

  static Channel linked(Subscriptions desk, long id, String address) {
    CodeIssued issued = (CodeIssued) desk.link(id, address);
    return ((Confirmed) desk.confirm(id, issued.code())).mailbox();
  }

  private static Subscriptions desk(Database database, Duration later) {
    return new Subscriptions(database, Clock.fixed(NOON.plus(later), ZoneOffset.UTC));
  }

  private static long reader(Subscriptions desk, long chat) {
    return desk.enter(new TelegramChat(chat, OptionalInt.empty()), Languages.SIMPLIFIED).id();
  }

  private static List<Channel> mailboxes(Subscriptions desk, long id) {
    return desk.find(id).orElseThrow().channels().stream()
        .filter(Mailbox.class::isInstance)
        .toList();
  }

  private static String other(String code) {
    return code.charAt(0) == '0' ? "1" + code.substring(1) : "0" + code.substring(1);
  }
}
