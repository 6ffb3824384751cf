package dev.chaoxin.digest.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubjectTrainerTest {

  private static final List<String> BOATS =
      List.of("渡轮昨天改点开航", "渡轮加开夜班", "渔船出港躲避渡轮", "旧渡轮改成茶馆", "夜航渡轮停开一周", "渡轮船票改价");
  private static final List<String> BEES =
      List.of("养蜂人搬进山谷", "蜂蜜今年丰收", "山谷里的蜂箱", "蜂箱被大水冲走", "养蜂合作社招人", "蜂蜜进了超市");

  private static SubjectTrainer taught() {
    SubjectTrainer school = new SubjectTrainer(SubjectCatalogue.builtIn());
    for (int i = 0; i < BOATS.size(); i++) {
      school.add("渡口", BOATS.get(i), "");
      school.add("养蜂", "", BEES.get(i));
    }
    return school;
  }

  @Test
  void tellsAnArticleItHasNotSeenByWhatItLearned() {
    SubjectCatalogue catalogue = taught().trained();
    assertThat(catalogue.classify(ArticleText.headline("渡轮今晚停航")).get(0).subject().name())
        .isEqualTo("渡口");
    assertThat(catalogue.classify(ArticleText.headline("蜂箱今晚搬家")).get(0).subject().name())
        .isEqualTo("养蜂");
    assertThat(catalogue.classify(ArticleText.headline("图书馆今晚开门"))).isEmpty();
  }

  @Test
  void saysWhichWordsSaySo() {
    assertThat(taught().trained().classify(ArticleText.headline("渡轮今晚停航")).get(0).terms())
        .contains("渡轮");
  }

  @Test
  void beginsWithWhatTheCatalogueKnows() {
    SubjectTrainer school = new SubjectTrainer(SubjectCatalogue.builtIn());
    BOATS.forEach(title -> school.add("教育", title, ""));
    BEES.forEach(title -> school.add("养蜂", title, ""));
    assertThat(school.trained().find("教育").orElseThrow().terms()).containsKeys("招生", "渡轮");
    assertThat(school.trained().find("教育").orElseThrow().english()).isEqualTo("Education");
  }

  @Test
  void knowsASubjectOfTheCatalogueInEitherScript() {
    SubjectTrainer school = new SubjectTrainer(SubjectCatalogue.builtIn());
    BOATS.forEach(title -> school.add("数字经济", title, ""));
    BEES.forEach(title -> school.add("數字經濟", title, ""));
    assertThat(school.subjectCount()).isEqualTo(1);
  }

  @Test
  void learnsTheSameFromTheSame() throws IOException {
    assertThat(file(taught().trained())).isEqualTo(file(taught().trained()));
  }

  @Test
  void writesAFileThatIsRead() throws IOException {
    String file = file(taught().trained());
    CatalogueParseResult reading = SubjectCatalogue.parse(file);
    assertThat(reading).isInstanceOf(CatalogueParseResult.Parsed.class);
    assertThat(file(((CatalogueParseResult.Parsed) reading).catalogue())).isEqualTo(file);
  }

  @Test
  void judgesItselfOnArticlesHeldBack() {
    assertThat(taught().heldOutAccuracy()).isEmpty();
    SubjectTrainer school = new SubjectTrainer(SubjectCatalogue.builtIn());
    for (int round = 0; round < 5; round++) {
      BOATS.forEach(title -> school.add("渡口", title, ""));
      BEES.forEach(title -> school.add("养蜂", title, ""));
    }
    assertThat(school.heldOutAccuracy().orElseThrow()).isEqualTo(1);
  }

  private static String file(SubjectCatalogue catalogue) throws IOException {
    StringBuilder file = new StringBuilder();
    catalogue.write(file);
    return file.toString();
  }
}
