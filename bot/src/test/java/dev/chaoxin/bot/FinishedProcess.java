package dev.chaoxin.bot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/**
 * What the shell and the operator saw of a command.
 *
 * @param exitCode 0 done, 1 something failed, 2 wrong usage or settings
 * @param out data
 * @param err talk
 */
record FinishedProcess(int exitCode, String out, String err) {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** Standard output as one JSON value a line; fails on a line that is none. */
  List<JsonNode> jsonLines() throws JsonProcessingException {
    List<JsonNode> values = new ArrayList<>();
    for (String line : out.lines().toList()) {
      values.add(JSON.readTree(line));
    }
    return values;
  }
}
