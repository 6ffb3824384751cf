package dev.chaoxin.bot.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chaoxin.bot.links.LinkSigner.Purpose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkSignerTest {

  private static final String ADDRESS = "reader@wangchao.example";
  private final LinkSigner signer = new LinkSigner(new byte[] {1, 2, 3, 4});
  private final String token = signer.sign(Purpose.UNSUBSCRIBE, 4711, ADDRESS);

  @Test
  void readsItsOwnSlip() {
    assertThat(signer.verify(Purpose.UNSUBSCRIBE, token))
        .hasValueSatisfying(
            slip -> {
              assertThat(slip.subscriber()).isEqualTo(4711);
              assertThat(signer.belongsTo(slip, "Reader@Wangchao.example")).isTrue();
              assertThat(signer.belongsTo(slip, "other@wangchao.example")).isFalse();
            });
  }

  @Test
  void makesTheSameSlipEachTime() {
    assertThat(signer.sign(Purpose.UNSUBSCRIBE, 4711, ADDRESS)).isEqualTo(token);
    assertThat(token).matches("[A-Za-z0-9_-]{32,44}").doesNotContain("reader");
  }

  @Test
  void refusesASlipForAnotherPurpose() {
    assertThat(signer.verify(Purpose.SETTINGS, token)).isEmpty();
  }

  @Test
  void refusesASlipOfAnotherSecret() {
    assertThat(new LinkSigner(new byte[] {1, 2, 3, 5}).verify(Purpose.UNSUBSCRIBE, token))
        .isEmpty();
  }

  @Test
  void refusesASlipWithOneCharacterChanged() {
    for (int i = 0; i < token.length(); i++) {
      char other = token.charAt(i) == 'x' ? 'y' : 'x';
      String forged = token.substring(0, i) + other + token.substring(i + 1);
      assertThat(signer.verify(Purpose.UNSUBSCRIBE, forged)).as(forged).isEmpty();
    }
  }

  @Test
  void refusesWhatIsNoSlip() {
    for (String text : new String[] {"", "-", "zzzzzzzzzzzzz-" + "A".repeat(30), token + "\n"}) {
      assertThat(signer.verify(Purpose.UNSUBSCRIBE, text)).isEmpty();
    }
  }

  @Test
  void keepsTheSecretItMadeWhereOnlyWeCanReadIt(@TempDir Path folder) throws IOException {
    Path data = folder.resolve("data");
    String first = LinkSigner.open(Optional.empty(), data).sign(Purpose.UNSUBSCRIBE, 4711, ADDRESS);
    String again = LinkSigner.open(Optional.empty(), data).sign(Purpose.UNSUBSCRIBE, 4711, ADDRESS);

    assertThat(again).isEqualTo(first);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(data.resolve("link-secret"))))
        .isEqualTo("rw-------");
    assertThat(
            LinkSigner.open(Optional.of("another"), data).sign(Purpose.UNSUBSCRIBE, 4711, ADDRESS))
        .isNotEqualTo(first);
  }

  @Test
  void complainsOfADamagedSecret(@TempDir Path data) throws IOException {
    Files.write(data.resolve("link-secret"), new byte[3]);
    assertThatThrownBy(() -> LinkSigner.open(Optional.empty(), data))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("restore it");
  }
}
