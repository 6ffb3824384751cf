package dev.chaoxin.digest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.digest.reading.line.Remark;
import dev.chaoxin.digest.source.SourceText;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the page leaves open becomes a remark with a line number. */
class RemarksTest {

  @Test
  void remarksOnLinesWithUndecodableCharacters() {
    IssueReading reading =
        PageReadings.read("# 望潮报", "", "# 渔市口添了一盏灯", "", "本报讯 昨晚,渔市口的\ufffd\ufffd灯亮了,照到对面的渔排上。");
    assertThat(reading.remarks())
        .filteredOn(r -> r.code().equals("characters-lost"))
        .singleElement()
        .returns(5, Remark::line)
        .satisfies(r -> assertThat(r.text()).endsWith(": 2."));
    assertThat(reading.issue().articles().get(0).body()).contains("\ufffd\ufffd灯亮了");
  }

  @Test
  void keepsADateWithAWrongWeekdayAndRemarksOnIt() {
    IssueReading reading = PageReadings.read("# 望潮报", "", "2024年3月15日 星期四");
    assertThat(reading.issue().masthead().pressDate()).contains(LocalDate.of(2024, 3, 15));
    assertThat(reading.remarks())
        .filteredOn(r -> r.code().equals("date-doubt"))
        .singleElement()
        .returns(3, Remark::line)
        .satisfies(r -> assertThat(r.text()).contains("星期四"));
  }

  @Test
  void givesNoDateForADayThatDoesNotExist() {
    IssueReading reading = PageReadings.read("# 望潮报", "", "2023年2月30日 星期四");
    assertThat(reading.issue().masthead().pressDate()).isEmpty();
    assertThat(reading.remarks())
        .filteredOn(r -> r.code().equals("date-unread"))
        .singleElement()
        .returns(3, Remark::line)
        .satisfies(r -> assertThat(r.text()).contains("2月30日"));
  }

  @Test
  void doesNotRemarkOnADateThatAgreesWithItsWeekday() {
    assertThat(PageReadings.read("# 望潮报", "", "2024年3月15日 星期五").remarks())
        .noneMatch(r -> r.code().startsWith("date"));
  }

  @Test
  void doesNotSplitAPageWithTwoMastheadsAtItsEnd() {
    SourceText page =
        new SourceText(
            "page.txt",
            List.of(
                "# 渔市口添了一盏灯",
                "",
                "本报讯 昨晚,渔市口的灯亮了,照到对面的渔排上,晚归的人说这下看得清路了。",
                "",
                "2024年3月15日 星期五 第3期",
                "",
                "2024年3月16日 星期六 第4期"));
    assertThat(new IssueReader().read(page)).hasSize(1);
    SourceCoverageCheck.check(page);
  }
}
