package dev.chaoxin.digest.reading.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.digest.reading.GoldPage;
import dev.chaoxin.digest.reading.IssueReading;
import dev.chaoxin.digest.reading.PageReadings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Columns are separated only if they clearly alternate. */
class ColumnDeinterleaverTest {

  private static final List<String> PAGE = GoldPage.named("columns-interleaved").lines();
  private static final int FIRST = 8;

  private static List<Remark> remarks(List<String> lines) {
    IssueReading reading = PageReadings.read(lines);
    return reading.remarks().stream().filter(r -> r.code().startsWith("columns")).toList();
  }

  @Test
  void remarksThatItSeparatedAlternatingColumns() {
    assertThat(remarks(PAGE)).singleElement().returns("columns-undone", Remark::code);
    assertThat(remarks(PAGE)).singleElement().returns(FIRST + 1, Remark::line);
  }

  @Test
  void leavesConsecutiveColumnsAlone() {
    List<String> straight = new ArrayList<>(PAGE.subList(0, FIRST));
    for (int column = 0; column < 2; column++) {
      for (int i = FIRST + column; i < PAGE.size(); i += 2) {
        straight.add(PAGE.get(i));
      }
    }
    assertThat(remarks(straight)).isEmpty();
  }

  @Test
  void remarksIfALastParagraphMayBelongToEitherColumn() {
    List<String> longer = new ArrayList<>(PAGE);
    longer.add("　　镇里还在码头添了一盏灯,灯光能");
    longer.add("照到对面的渔排上。");
    assertThat(remarks(longer)).extracting(Remark::code).contains("columns-doubt");
  }

  @Test
  void movesNothingIfALineOfOneColumnIsMissing() {
    List<String> torn = new ArrayList<>(PAGE);
    torn.remove(FIRST + 8);
    IssueReading reading = PageReadings.read(torn);
    assertThat(reading.remarks()).extracting(Remark::code).doesNotContain("columns-undone");
    assertThat(remarks(torn)).extracting(Remark::code).contains("columns-doubt");
  }
}
