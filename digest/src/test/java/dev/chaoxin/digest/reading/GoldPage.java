package dev.chaoxin.digest.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chaoxin.digest.source.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A page written for the tests, with the reading an editor would expect. */
public record GoldPage(String name, List<String> lines, JsonNode gold) {

  private static final Path PAGES = Path.of("src/test/resources/pages");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Every page, ordered by name. */
  static List<GoldPage> all() {
    try (Stream<Path> files = Files.list(PAGES)) {
      List<GoldPage> pages = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        String name = file.getFileName().toString().replace(".txt", "");
        JsonNode gold = MAPPER.readTree(PAGES.resolve(name + ".gold.json").toFile());
        pages.add(new GoldPage(name, Files.readString(file).lines().toList(), gold));
      }
      return pages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static GoldPage named(String name) {
    return all().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
  }

  public SourceText source() {
    return new SourceText(name + ".txt", lines);
  }

  public String text() {
    return String.join("\n", lines);
  }

  /** The expected readings, in the format of {@code read --json}, one tree per issue. */
  List<JsonNode> issues() {
    List<JsonNode> issues = new ArrayList<>();
    gold.get("issues").forEach(issues::add);
    return issues;
  }

  /** The role of every printed line. */
  List<Role> roles() {
    List<Role> roles = new ArrayList<>();
    gold.get("lines")
        .forEach(
            l ->
                roles.add(
                    new Role(
                        l.get("line").asInt(), l.get("role").asText(), l.get("article").asInt(0))));
    return roles;
  }

  /** The role of a line, counted from 1, and its article, counted from 1; 0 for none. */
  record Role(int line, String role, int article) {}

  @Override
  public String toString() {
    return name;
  }
}
