package dev.chaoxin.digest.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubjectsFileTest {

  private static final String TIDES = "[观潮 | 觀潮 | Tide watching]\n大潮=5 潮头=4\n";

  @TempDir Path data;

  @Test
  void standBesideThoseOfTheProgramOrInTheirPlace() throws IOException {
    int known = SubjectCatalogue.builtIn().subjects().size();
    assertThat(names()).hasSize(known);

    write(TIDES + "[教育 | 教育 | Education]\n学堂=6\n");

    assertThat(names()).hasSize(known + 1).contains("观潮");
    assertThat(SubjectsFile.open(data).catalogue().subjects())
        .filteredOn(subject -> subject.name().equals("教育"))
        .singleElement()
        .satisfies(subject -> assertThat(subject.terms()).containsOnlyKeys("学堂"));
  }

  @Test
  void standBesideWhatWasLearnedAndBeforeIt() throws IOException {
    Files.writeString(data.resolve(SubjectsFile.LEARNED), TIDES + "[渔汛 | 漁汛 | Fishing]\n鱼群=5\n");
    write("[渔汛 | 漁汛 | Fishing]\n渔船=6\n");

    assertThat(names()).contains("观潮", "渔汛");
    assertThat(SubjectsFile.open(data).catalogue().find("渔汛").orElseThrow().terms())
        .containsOnlyKeys("渔船");

    Files.writeString(data.resolve(SubjectsFile.LEARNED), "鱼群=5\n");
    assertThat(SubjectsFile.open(data).problem())
        .hasValueSatisfying(fault -> assertThat(fault).contains("line 1", "learn --subjects"));
  }

  @Test
  void areTheOnlyOnesWhenTheFileSaysSo() throws IOException {
    write("!only\n" + TIDES);

    assertThat(names()).containsExactly("观潮");
  }

  @Test
  void ofABrokenFileAreRefusedAndTheLastGoodOnesStay() throws IOException {
    write("!only\n" + TIDES + "渔汛=many\n");
    assertThat(SubjectsFile.open(data).problem())
        .hasValueSatisfying(
            fault ->
                assertThat(fault).contains("subjects.txt", "line 4", "渔汛=many", "of the program"));
    assertThat(names()).hasSize(SubjectCatalogue.builtIn().subjects().size());

    write("!only\n" + TIDES);
    assertThat(SubjectsFile.open(data).problem()).isEmpty();
    write("[");

    assertThat(names()).containsExactly("观潮");
    assertThat(SubjectsFile.open(data).problem())
        .hasValueSatisfying(fault -> assertThat(fault).contains("line 1", "last good"));
  }

  @Test
  void thatAreNoTextAreRefused() throws IOException {
    Files.write(data.resolve(SubjectsFile.FILE), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

    assertThat(SubjectsFile.open(data).problem()).isPresent();
  }

  private List<String> names() {
    return SubjectsFile.open(data).catalogue().subjects().stream().map(Subject::name).toList();
  }

  private void write(String text) throws IOException {
    Files.writeString(data.resolve(SubjectsFile.FILE), text);
  }
}
