package dev.chaoxin.digest.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MailLinksTest {

  private static final MailPayload MAIL =
      new MailPayload(
          "报摘",
          "正文",
          "<h2>1. " + MailPayload.linkStart(7) + "海塘 $1 合龙" + MailPayload.LINK_END + "</h2>");

  @Test
  void linksATitleWhereThePagesCanBeReached() {
    assertThat(MAIL.linked(id -> Optional.of(URI.create("https://chaoxin.example/a/" + id))))
        .isEqualTo(
            "<h2>1. <a href=\"https://chaoxin.example/a/7\" style=\"color:inherit;\">海塘 $1 合龙</a></h2>");
  }

  @Test
  void leavesATitlePlainWhereTheyCannot() {
    assertThat(MAIL.linked(id -> Optional.empty())).isEqualTo("<h2>1. 海塘 $1 合龙</h2>");
  }
}
