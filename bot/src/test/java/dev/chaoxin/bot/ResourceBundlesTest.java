package dev.chaoxin.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.util.ULocale;
import dev.chaoxin.subscriptions.Languages;
import dev.chaoxin.subscriptions.RepositoryFiles;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks the resource bundles of all modules, each file without fallback to another language. */
class ResourceBundlesTest {

  private static final String ENGLISH = "_en.properties";
  private static final Set<MessagePattern.Part.Type> ARGUMENT =
      EnumSet.of(MessagePattern.Part.Type.ARG_NAME, MessagePattern.Part.Type.ARG_NUMBER);

  static List<Path> englishFiles() throws IOException {
    return Stream.of("subscriptions", "digest", "bot")
        .map(module -> RepositoryFiles.root().resolve(module).resolve("src/main/resources"))
        .flatMap(ResourceBundlesTest::filesBelow)
        .filter(file -> file.toString().endsWith(ENGLISH))
        .toList();
  }

  private static Stream<Path> filesBelow(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties load(Path english, Locale language) throws IOException {
    String suffix =
        language.equals(Languages.SIMPLIFIED)
            ? ""
            : "_" + language.toLanguageTag().replace('-', '_');
    String name = english.getFileName().toString().replace(ENGLISH, suffix + ".properties");
    Properties messages = new Properties();
    try (Reader file = Files.newBufferedReader(english.resolveSibling(name))) {
      messages.load(file);
    }
    return messages;
  }

  /** The names or numbers of the arguments, including those inside a plural or choice. */
  private static Set<String> arguments(String message) {
    MessagePattern pattern = new MessagePattern(message);
    return IntStream.range(0, pattern.countParts())
        .mapToObj(pattern::getPart)
        .filter(part -> ARGUMENT.contains(part.getType()))
        .map(pattern::getSubstring)
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @MethodSource("englishFiles")
  void haveTheSameKeysAndArgumentsInEveryLanguage(Path english) throws IOException {
    Properties original = load(english, Languages.ENGLISH);
    for (Locale language : Languages.ALL) {
      Properties messages = load(english, language);
      assertThat(messages.stringPropertyNames())
          .as("keys in %s of %s", language, english.getFileName())
          .isEqualTo(original.stringPropertyNames());
      for (String key : original.stringPropertyNames()) {
        assertThat(arguments(messages.getProperty(key)))
            .as("%s in %s", key, language)
            .isEqualTo(arguments(original.getProperty(key)));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("englishFiles")
  void formatInEveryLanguage(Path english) throws IOException {
    for (Locale language : Languages.ALL) {
      Properties messages = load(english, language);
      for (String key : messages.stringPropertyNames()) {
        String message = messages.getProperty(key);
        Map<String, Object> arguments =
            arguments(message).stream().collect(Collectors.toMap(name -> name, name -> 2));
        assertThat(new MessageFormat(message, ULocale.forLocale(language)).format(arguments))
            .as("%s in %s", key, language)
            .doesNotContainPattern("\\{\\w+\\}");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("englishFiles")
  void holdNoChineseSentenceInEnglish(Path english) throws IOException {
    assertThat(load(english, Languages.ENGLISH).values())
        .noneMatch(message -> message.toString().contains("。"));
  }
}
