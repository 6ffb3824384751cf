package dev.chaoxin.digest.composing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chaoxin.digest.archive.ArchivedArticle;
import dev.chaoxin.digest.archive.ArticleBuilder;
import dev.chaoxin.digest.archive.EditorMarks;
import dev.chaoxin.digest.archive.IssueLabel;
import dev.chaoxin.digest.matching.CandidateArticles;
import dev.chaoxin.digest.matching.PreparedArticles;
import dev.chaoxin.digest.matching.RankedMatches;
import dev.chaoxin.subscriptions.DigestPreferences;
import dev.chaoxin.subscriptions.Subscriber;
import dev.chaoxin.subscriptions.topics.Topic;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
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

/** Compares the fast path for a million readers with the rule written out plainly. */
class BatchDigestComposerTest {

  private static final String[] TOPICS = {
    "潮声", "灯塔", "渔港", "茶园", "盐田", "书院", "灯塔 渔港", "茶园 -盐田", "书院|盐田", "报:望潮 潮声"
  };

  private static final IssueLabel UNDATED =
      new IssueLabel(8, Optional.of("望潮报"), Optional.empty(), "undated");

  @Property(tries = 300)
  void givesEachReaderWhatThePlainRuleGives(@ForAll long seed) {
    Random random = new Random(seed);
    List<ArchivedArticle> news = news(random);
    BatchDigestComposer composer = BatchDigestComposer.of(news, ArticleBuilder.DAY);
    List<Subscriber> readers = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      readers.add(reader(random, i));
    }
    composer.match(readers);
    Map<Long, ArchivedArticle> byId = new HashMap<>();
    news.forEach(article -> byId.put(article.id(), article));

    List<DigestLayout> layouts = new ArrayList<>();
    for (Subscriber reader : readers) {
      Digest plain = plainly(reader, news);
      assertThat(composer.compose(reader)).isEqualTo(plain);
      assertThat(new DigestComposer().compose(reader, news, ArticleBuilder.DAY, EditorMarks.NONE))
          .isEqualTo(plain);
      Optional<BatchDigestComposer.SharedContent> made = composer.composeShared(reader);
      assertThat(made.isPresent()).isEqualTo(!plain.entries().isEmpty());
      made.ifPresent(
          one -> {
            one.newLayout().ifPresent(layout -> assertThat(layouts).hasSize(one.content()));
            one.newLayout().ifPresent(layouts::add);
            DigestLayout layout = layouts.get(one.content());
            assertThat(layout).isEqualTo(DigestLayout.of(plain));
            assertThat(new OmittedCount.Known(one.omitted())).isEqualTo(plain.omitted());
            assertThat(layout.toDigest(ArticleBuilder.DAY, id -> Optional.ofNullable(byId.get(id))))
                .isEqualTo(perReader(plain));
          });
    }
  }

  @Test
  void leavesOutAnArticleThatIsGone() {
    ArchivedArticle kept = ArticleBuilder.article(1).headline("潮来").archived();
    ArchivedArticle gone = ArticleBuilder.article(2).headline("潮去").archived();
    Subscriber reader = reader(List.of(Topic.of("潮来"), Topic.of("潮去")), DigestPreferences.DEFAULT);
    DigestLayout layout =
        BatchDigestComposer.of(List.of(kept, gone), ArticleBuilder.DAY)
            .composeShared(reader)
            .flatMap(BatchDigestComposer.SharedContent::newLayout)
            .orElseThrow();

    Digest digest =
        layout.toDigest(ArticleBuilder.DAY, id -> id == 1 ? Optional.of(kept) : Optional.empty());

    assertThat(digest.entries()).containsExactly(new Digest.Entry(kept, List.of("潮来")));
  }

  @Test
  void numbersTheSameContentTheSame() {
    ArchivedArticle article =
        ArticleBuilder.article(1).headline("潮来").paragraphs("茶园采茶。").archived();
    BatchDigestComposer composer = BatchDigestComposer.of(List.of(article), ArticleBuilder.DAY);
    Topic tide = Topic.of("潮来");
    Topic tea = Topic.of("茶园");

    // The order of topics, and topics without a match, do not change the content.
    assertThat(composer.composeShared(reader(List.of(tide, tea), DigestPreferences.DEFAULT)))
        .map(BatchDigestComposer.SharedContent::content)
        .contains(0);
    assertThat(
            composer.composeShared(
                reader(List.of(tea, Topic.of("盐田"), tide), DigestPreferences.DEFAULT)))
        .contains(new BatchDigestComposer.SharedContent(0, 0, Optional.empty()));
    assertThat(composer.composeShared(reader(List.of(tea), DigestPreferences.DEFAULT)))
        .map(BatchDigestComposer.SharedContent::content)
        .contains(1);
    assertThat(
            composer.composeShared(
                reader(List.of(tea), with(DigestPreferences.Length.HEADLINES, false))))
        .map(BatchDigestComposer.SharedContent::content)
        .contains(2);
  }

  @Test
  void putsLastWhatTheReaderWantsLessOf() {
    ArchivedArticle fair =
        ArticleBuilder.article(1).headline("渔港庙会").paragraphs("庙会开张。").archived();
    ArchivedArticle boats =
        ArticleBuilder.article(2).headline("渔港开渔").paragraphs("船队出海。").archived();
    BatchDigestComposer composer = BatchDigestComposer.of(List.of(fair, boats), ArticleBuilder.DAY);
    Subscriber reader = reader(List.of(Topic.of("渔港")), DigestPreferences.DEFAULT);

    assertThat(articles(composer.compose(reader))).containsExactly(1L, 2L);
    assertThat(articles(composer.compose(less(reader, Topic.of("庙会"))))).containsExactly(2L, 1L);
  }

  @Test
  void putsPagesOfNoDateBehindTheOthersUnlessTheEditorPinsThem() {
    ArchivedArticle front =
        ArticleBuilder.article(1).headline("渔港渔港渔港").page(1).issue(UNDATED).archived();
    ArchivedArticle back = ArticleBuilder.article(2).headline("盐田").paragraphs("渔港。").archived();
    List<ArchivedArticle> news = List.of(front, back);
    Subscriber reader = reader(List.of(Topic.of("渔港")), DigestPreferences.DEFAULT);
    Subscriber other =
        reader(List.of(Topic.of("书院")), with(DigestPreferences.Length.SUMMARIES, true));

    BatchDigestComposer composer = BatchDigestComposer.of(news, ArticleBuilder.DAY);
    assertThat(articles(composer.compose(reader))).containsExactly(2L, 1L);
    assertThat(composer.compose(other).also()).containsExactly(back, front);
    assertThat(
            articles(
                BatchDigestComposer.of(
                        news,
                        ArticleBuilder.DAY,
                        new PreparedArticles(),
                        new EditorMarks(Set.of(1L), Set.of()))
                    .compose(reader)))
        .containsExactly(1L, 2L);
  }

  @Test
  void followsTheOrderOfTheTopicsWhenTheReaderWants() {
    ArchivedArticle tea = ArticleBuilder.article(1).headline("茶园茶园").page(1).archived();
    ArchivedArticle both = ArticleBuilder.article(2).headline("盐田边上").paragraphs("茶园。").archived();
    ArchivedArticle salt = ArticleBuilder.article(3).headline("沙洲").paragraphs("盐田。").archived();
    BatchDigestComposer composer =
        BatchDigestComposer.of(List.of(tea, both, salt), ArticleBuilder.DAY);
    DigestPreferences ordered = DigestPreferences.DEFAULT.withByTopic(true);
    List<Topic> saltFirst = List.of(Topic.of("盐田"), Topic.of("茶园"));
    List<Topic> teaFirst = List.of(Topic.of("茶园"), Topic.of("盐田"));

    assertThat(articles(composer.compose(reader(saltFirst, ordered)))).containsExactly(2L, 3L, 1L);
    assertThat(articles(composer.compose(reader(teaFirst, ordered)))).containsExactly(1L, 2L, 3L);
    BatchDigestComposer pinned =
        BatchDigestComposer.of(
            List.of(tea, both, salt),
            ArticleBuilder.DAY,
            new PreparedArticles(),
            new EditorMarks(Set.of(1L), Set.of()));
    assertThat(articles(pinned.compose(reader(saltFirst, ordered)))).containsExactly(1L, 2L, 3L);
    assertThat(composer.composeShared(reader(saltFirst, ordered)).orElseThrow().content())
        .isEqualTo(composer.composeShared(reader(saltFirst, ordered)).orElseThrow().content())
        .isNotEqualTo(composer.composeShared(reader(teaFirst, ordered)).orElseThrow().content());
    assertThat(
            composer
                .composeShared(reader(teaFirst, DigestPreferences.DEFAULT))
                .orElseThrow()
                .content())
        .isEqualTo(
            composer
                .composeShared(reader(saltFirst, DigestPreferences.DEFAULT))
                .orElseThrow()
                .content());
  }

  @Test
  void putsFirstWhatTheEditorPinsAndLeavesOutWhatTheEditorHides() {
    ArchivedArticle one = ArticleBuilder.article(1).headline("渔港庙会").archived();
    ArchivedArticle two = ArticleBuilder.article(2).headline("渔港开渔").archived();
    ArchivedArticle three = ArticleBuilder.article(3).headline("港口").paragraphs("渔港一角。").archived();
    BatchDigestComposer composer =
        BatchDigestComposer.of(
            List.of(one, two, three),
            ArticleBuilder.DAY,
            new PreparedArticles(),
            new EditorMarks(Set.of(3L), Set.of(1L)));

    assertThat(
            articles(composer.compose(reader(List.of(Topic.of("渔港")), DigestPreferences.DEFAULT))))
        .containsExactly(3L, 2L);
  }

  @Test
  void namesTheDaysOtherArticlesWhenTheReaderWants() {
    ArchivedArticle mine = ArticleBuilder.article(1).headline("渔港庙会").archived();
    ArchivedArticle other = ArticleBuilder.article(2).headline("书院开讲").page(2).archived();
    ArchivedArticle front = ArticleBuilder.article(3).headline("茶园采茶").page(1).archived();
    ArchivedArticle again = ArticleBuilder.article(4).headline("渔港庙会").archived();
    BatchDigestComposer composer =
        BatchDigestComposer.of(List.of(mine, other, front, again), ArticleBuilder.DAY);
    Subscriber reader =
        reader(List.of(Topic.of("渔港")), with(DigestPreferences.Length.SUMMARIES, true));

    Digest digest = composer.compose(reader);

    assertThat(articles(digest)).containsExactly(1L);
    assertThat(digest.also()).containsExactly(front, other);
    DigestLayout layout = composer.composeShared(reader).orElseThrow().newLayout().orElseThrow();
    assertThat(
            layout
                .toDigest(
                    ArticleBuilder.DAY,
                    id -> Optional.of(List.of(mine, other, front).get((int) id - 1)))
                .also())
        .containsExactly(front, other);
  }

  @Test
  void saysThatThereIsNothingOnlyToWhomWantsToKnowAndWhenThePaperIsThere() {
    ArchivedArticle today = ArticleBuilder.article(1).headline("书院开讲").archived();
    ArchivedArticle yesterday =
        ArticleBuilder.article(1)
            .headline("书院开讲")
            .issue(
                new IssueLabel(
                    1, Optional.of("望潮报"), Optional.of(ArticleBuilder.DAY.minusDays(1)), "w"))
            .archived();
    DigestPreferences note =
        new DigestPreferences(
            List.of(),
            DigestPreferences.Length.LINES,
            5,
            20,
            DigestPreferences.EmptyDay.NOTE,
            false,
            Optional.empty());
    List<Topic> topics = List.of(Topic.of("渔港"));

    BatchDigestComposer composer = BatchDigestComposer.of(List.of(today), ArticleBuilder.DAY);
    assertThat(composer.composeShared(reader(topics, DigestPreferences.DEFAULT))).isEmpty();
    assertThat(
            composer
                .composeShared(reader(topics, note))
                .flatMap(BatchDigestComposer.SharedContent::newLayout))
        .hasValueSatisfying(layout -> assertThat(layout.hasNoEntries()).isTrue());
    assertThat(
            BatchDigestComposer.of(List.of(yesterday), ArticleBuilder.DAY)
                .composeShared(reader(topics, note)))
        .isEmpty();
  }

  private static List<Long> articles(Digest digest) {
    return digest.entries().stream().map(entry -> entry.article().id()).toList();
  }

  private static DigestPreferences with(DigestPreferences.Length length, boolean also) {
    return new DigestPreferences(
        List.of(), length, 5, 20, DigestPreferences.EmptyDay.SILENT, also, Optional.empty());
  }

  private static Subscriber less(Subscriber of, Topic topic) {
    return new Subscriber(
        of.id(),
        of.language(),
        of.zone(),
        of.digestTime(),
        of.paused(),
        of.topics(),
        of.channels(),
        of.preferences(),
        List.of(topic));
  }

  /** All that match, sorted; then one by one, while there is room. */
  private static Digest plainly(Subscriber reader, List<ArchivedArticle> news) {
    CandidateArticles composer = CandidateArticles.of(news, ArticleBuilder.DAY);
    Map<Integer, Integer> score = new HashMap<>();
    Map<Integer, Set<Integer>> matched = new HashMap<>();
    for (int topic = 0; topic < reader.topics().size(); topic++) {
      Topic one = reader.topics().get(topic);
      RankedMatches hits = RankedMatches.of(Set.of(one), composer).get(one.normalForm());
      for (int hit = 0; hit < hits.size(); hit++) {
        String paper = news.get(hits.article(hit)).issue().newspaper().orElseThrow();
        if (!reader.preferences().papers().isEmpty()
            && reader.preferences().papers().stream().noneMatch(paper::contains)) {
          continue;
        }
        score.merge(hits.article(hit), hits.points(hit, composer), Integer::sum);
        matched.computeIfAbsent(hits.article(hit), any -> new TreeSet<>()).add(topic);
      }
    }
    List<Integer> ranked = new ArrayList<>(score.keySet());
    ranked.sort(
        Comparator.<Integer>comparingInt(a -> -(score.get(a) + composer.baseScore(a)))
            .thenComparingInt(a -> a));
    Set<Integer> told = new TreeSet<>();
    Map<Integer, Integer> perTopic = new HashMap<>();
    List<Digest.Entry> entries = new ArrayList<>();
    for (int article : ranked) {
      boolean room =
          matched.get(article).stream()
              .anyMatch(t -> perTopic.getOrDefault(t, 0) < reader.preferences().perTopic());
      if (entries.size() < reader.preferences().overall()
          && room
          && told.add(composer.story(article))) {
        matched.get(article).forEach(t -> perTopic.merge(t, 1, Integer::sum));
        entries.add(
            new Digest.Entry(
                news.get(article),
                matched.get(article).stream()
                    .map(t -> reader.topics().get(t).wording())
                    .sorted()
                    .toList()));
      }
    }
    entries.sort(Comparator.comparing(entry -> entry.article().issue().pressDate().isEmpty()));
    if (reader.preferences().byTopic()) {
      List<String> order = reader.topics().stream().map(Topic::wording).toList();
      entries.sort(
          Comparator.comparing(
              entry -> entry.matchedTopics().stream().mapToInt(order::indexOf).min().getAsInt()));
    }
    int stories = (int) ranked.stream().map(composer::story).distinct().count();
    return new Digest(ArticleBuilder.DAY, reader.language(), entries, stories - entries.size());
  }

  private static List<ArchivedArticle> news(Random random) {
    List<ArchivedArticle> news = new ArrayList<>();
    int size = random.nextInt(90);
    for (int i = 0; i < size; i++) {
      if (i > 0 && random.nextInt(5) == 0) {
        ArchivedArticle again = news.get(random.nextInt(i));
        news.add(
            ArticleBuilder.article(i + 1)
                .headline(again.title())
                .paragraphs(again.article().body())
                .issue(new IssueLabel(9, Optional.of("海角晚报"), Optional.of(ArticleBuilder.DAY), "h"))
                .archived());
        continue;
      }
      news.add(
          ArticleBuilder.article(i + 1)
              .headline(words(random, 2) + (char) ('一' + i))
              .paragraphs(words(random, 12))
              .keywords(TOPICS[random.nextInt(6)], "无关")
              .page(1 + random.nextInt(3))
              .issue(random.nextInt(6) == 0 ? UNDATED : ArticleBuilder.ISSUE)
              .archived());
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
    DigestPreferences some =
        new DigestPreferences(
            random.nextBoolean() ? List.of() : List.of("海角", "无此报"),
            DigestPreferences.Length.SUMMARIES,
            1 + random.nextInt(4),
            1 + random.nextInt(10),
            DigestPreferences.EmptyDay.SILENT,
            false,
            Optional.empty(),
            random.nextBoolean());
    Collections.shuffle(topics, random);
    return reader(topics, number % 2 == 0 ? some : DigestPreferences.DEFAULT);
  }

  private static Subscriber reader(List<Topic> topics, DigestPreferences choices) {
    return new Subscriber(
        1,
        Locale.forLanguageTag("zh-Hans"),
        ZoneId.of("Asia/Shanghai"),
        LocalTime.of(7, 30),
        false,
        topics,
        List.of(),
        choices,
        List.of());
  }

  private static Digest perReader(Digest digest) {
    return new Digest(
        digest.day(),
        digest.language(),
        digest.length(),
        digest.entries(),
        digest.also(),
        new OmittedCount.PerReader(0));
  }
}
