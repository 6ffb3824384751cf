package dev.chaoxin.digest.indexing.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditLinesTest {

  @ParameterizedTest
  @CsvSource({"本报讯(记者 温小舟)", "新华社望潮10月8日电（记者温小舟）", "望潮日报讯", "【望潮在线消息】", "(记者 温小舟 通讯员 郑岚)"})
  void findsADateline(String dateline) {
    assertThat(CreditLines.datelineLength(dateline + "潮汐站昨天并网。")).isEqualTo(dateline.length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"潮汐站昨天并网。", "潮汐站(二期)昨天并网。", "记者昨天从潮汐站获悉消息。"})
  void findsNoDateline(String line) {
    assertThat(CreditLines.datelineLength(line)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"（完）", "(温小舟 摄)", "(下转第2版)", "本报记者 温小舟", "责任编辑：温小舟"})
  void findsAClosingCredit(String closing) {
    assertThat(CreditLines.closingLength("潮汐站昨天并网。" + closing)).isEqualTo(closing.length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"本报首席记者 温小舟", "■通讯员 郑岚", "文/温小舟 图/郑岚", "来源:望潮日报", "摄影 温小舟"})
  void recognizesAByline(String line) {
    assertThat(CreditLines.isCredit(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"潮汐站并网", "记者从潮汐站获悉,机组今天检修", "编辑部昨天开放。"})
  void recognizesNoByline(String line) {
    assertThat(CreditLines.isCredit(line)).isFalse();
  }
}
