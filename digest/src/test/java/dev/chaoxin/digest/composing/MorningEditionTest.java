package dev.chaoxin.digest.composing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.archive.IssueLabel;
import dev.chaoxin.subscriptions.Choices;
import dev.chaoxin.subscriptions.Subscriber;
import dev.chaoxin.subscriptions.Topic;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The quick way for a million readers against the rule in its plainest words. */
class MorningEditionTest {

  private static final String[] TOPICS = {
    "潮声", "灯塔", "渔港", "茶园", "盐田", "书院", "灯塔 渔港", "茶园 -盐田", "书院|盐田", "报:望潮 潮声"
  };

  @Property(tries = 300)
  void givesEachReaderWhatThePlainRuleGives(@ForAll long seed) {
    Random random = new Random(seed);
    List<ArchivedArticle> news = news(random);
    MorningEdition edition = MorningEdition.of(news, Clippings.DAY);
    List<Subscriber> readers = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      readers.add(reader(random, i));
    }
    edition.lookUp(readers);
    Map<Long, ArchivedArticle> byId = new HashMap<>();
    news.forEach(article -> byId.put(article.id(), article));

    for (Subscriber reader : readers) {
      Digest plain = plainly(reader, news);
      assertThat(edition.compose(reader)).isEqualTo(plain);
      assertThat(new DigestComposer().compose(reader, news, Clippings.DAY)).isEqualTo(plain);
      Optional<DigestLayout> layout = edition.layout(reader);
      assertThat(layout.isPresent()).isEqualTo(!plain.entries().isEmpty());
      layout.ifPresent(
          dummy -> {
            assertThat(dummy).isEqualTo(DigestLayout.of(plain));
            assertThat(dummy.read(Clippings.DAY, id -> Optional.ofNullable(byId.get(id))))
                .isEqualTo(plain);
          });
    }
  }

  @Test
  void leavesOutAnArticleThatIsGone() {
    ArchivedArticle kept = Clippings.article(1).headline("潮来").file();
    ArchivedArticle gone = Clippings.article(2).headline("潮去").file();
    Subscriber reader = reader(List.of(Topic.of("潮来"), Topic.of("潮去")), Choices.DEFAULT);
    DigestLayout layout =
        MorningEdition.of(List.of(kept, gone), Clippings.DAY).layout(reader).orElseThrow();

    Digest digest =
        layout.read(Clippings.DAY, id -> id == 1 ? Optional.of(kept) : Optional.empty());

    assertThat(digest.entries()).containsExactly(new Digest.Entry(kept, List.of("潮来")));
  }

  @Test
  void numbersTheSameContentOfTheSameDayTheSame() {
    DigestLayout layout = new DigestLayout("zh-Hans\n0\n潮\n7\t0");

    assertThat(layout.fingerprint(Clippings.DAY))
        .isEqualTo(new DigestLayout("zh-Hans\n0\n潮\n7\t0").fingerprint(Clippings.DAY))
        .isNotEqualTo(layout.fingerprint(Clippings.DAY.plusDays(1)))
        .isNotEqualTo(new DigestLayout("zh-Hans\n1\n潮\n7\t0").fingerprint(Clippings.DAY));
  }

  /** All that match, sorted; then one by one, while there is room. */
  private static Digest plainly(Subscriber reader, List<ArchivedArticle> news) {
    Edition edition = Edition.of(news, Clippings.DAY);
    Map<Integer, Integer> score = new HashMap<>();
    Map<Integer, Set<Integer>> matched = new HashMap<>();
    for (int topic = 0; topic < reader.topics().size(); topic++) {
      Topic one = reader.topics().get(topic);
      TopicHits hits = TopicHits.of(Set.of(one), edition).get(one.normalForm());
      for (int hit = 0; hit < hits.size(); hit++) {
        String paper = news.get(hits.article(hit)).issue().newspaper().orElseThrow();
        if (!reader.choices().papers().isEmpty()
            && reader.choices().papers().stream().noneMatch(paper::contains)) {
          continue;
        }
        score.merge(hits.article(hit), hits.points(hit), Integer::sum);
        matched.computeIfAbsent(hits.article(hit), any -> new TreeSet<>()).add(topic);
      }
    }
    List<Integer> ranked = new ArrayList<>(score.keySet());
    ranked.sort(
        Comparator.<Integer>comparingInt(a -> -(score.get(a) + edition.standing(a)))
            .thenComparingInt(a -> a));
    Set<Integer> told = new TreeSet<>();
    Map<Integer, Integer> perTopic = new HashMap<>();
    List<Digest.Entry> entries = new ArrayList<>();
    for (int article : ranked) {
      boolean room =
          matched.get(article).stream()
              .anyMatch(t -> perTopic.getOrDefault(t, 0) < reader.choices().perTopic());
      if (entries.size() < reader.choices().overall() && room && told.add(edition.story(article))) {
        matched.get(article).forEach(t -> perTopic.merge(t, 1, Integer::sum));
        entries.add(
            new Digest.Entry(
                news.get(article),
                matched.get(article).stream().map(t -> reader.topics().get(t).wording()).toList()));
      }
    }
    int stories = (int) ranked.stream().map(edition::story).distinct().count();
    return new Digest(Clippings.DAY, reader.language(), entries, stories - entries.size());
  }

  private static List<ArchivedArticle> news(Random random) {
    List<ArchivedArticle> news = new ArrayList<>();
    int size = random.nextInt(40);
    for (int i = 0; i < size; i++) {
      if (i > 0 && random.nextInt(5) == 0) {
        ArchivedArticle again = news.get(random.nextInt(i));
        news.add(
            Clippings.article(i + 1)
                .headline(again.title())
                .paragraphs(again.article().body())
                .in(new IssueLabel(9, Optional.of("海角晚报"), Optional.of(Clippings.DAY), "h"))
                .file());
        continue;
      }
      news.add(
          Clippings.article(i + 1)
              .headline(words(random, 2) + (char) ('一' + i))
              .paragraphs(words(random, 12))
              .keywords(TOPICS[random.nextInt(6)], "无关")
              .page(1 + random.nextInt(3))
              .file());
    }
    return news;
  }

  private static String words(Random random, int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append(
          random.nextInt(3) == 0 ? TOPICS[random.nextInt(6)] : (char) ('乐' + random.nextInt(900)));
    }
    return words.toString();
  }

  private static Subscriber reader(Random random, int number) {
    List<Topic> topics = new ArrayList<>();
    for (String words : TOPICS) {
      if (random.nextInt(3) == 0) {
        topics.add(Topic.of(words));
      }
    }
    Choices some =
        new Choices(
            random.nextBoolean() ? List.of() : List.of("海角", "无此报"),
            Choices.Length.SUMMARIES,
            1 + random.nextInt(4),
            1 + random.nextInt(10),
            Choices.EmptyDay.SILENT,
            false,
            Optional.empty());
    return reader(topics, number % 2 == 0 ? some : Choices.DEFAULT);
  }

  private static Subscriber reader(List<Topic> topics, Choices choices) {
    return new Subscriber(
        1,
        Locale.forLanguageTag("zh-Hans"),
        ZoneId.of("Asia/Shanghai"),
        LocalTime.of(7, 30),
        false,
        topics,
        List.of(),
        choices);
  }
}
