package dev.chaoxin.digest.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.digest.indexing.BoundedLineReader.Line;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BoundedLineReaderTest {

  private static List<Line> read(String text, int maxLength) throws IOException {
    BoundedLineReader lines = new BoundedLineReader(new StringReader(text), maxLength);
    List<Line> read = new ArrayList<>();
    for (Optional<Line> next = lines.next(); next.isPresent(); next = lines.next()) {
      read.add(next.get());
    }
    return read;
  }

  @Test
  void readsEveryLineAndALastOneWithoutLineFeed() throws IOException {
    assertThat(read("潮\n\n望潮", 9))
        .containsExactly(new Line("潮", true), new Line("", true), new Line("望潮", true));
    assertThat(read("潮\n", 9)).containsExactly(new Line("潮", true));
    assertThat(read("", 9)).isEmpty();
  }

  @Test
  void truncatesALineThatIsTooLong() throws IOException {
    assertThat(read("望潮湾\n望潮\n", 2)).containsExactly(new Line("望潮", false), new Line("望潮", true));
  }

  @Test
  void readsLinesLongerThanItsBuffer() throws IOException {
    String line = "潮".repeat(40_000);
    assertThat(read(line + "\n湾", 50_000))
        .containsExactly(new Line(line, true), new Line("湾", true));
    assertThat(read(line + "\n湾", 20_000))
        .containsExactly(new Line(line.substring(0, 20_000), false), new Line("湾", true));
  }
}
