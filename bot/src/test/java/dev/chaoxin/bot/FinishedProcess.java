package dev.chaoxin.bot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/**
 * The exit code and output of a command.
 *
 * @param exitCode 0 success, 1 something failed, 2 wrong usage or settings
 * @param out standard output: data
 * @param err standard error: messages
 */
record FinishedProcess(int exitCode, String out, String err) {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** Parses each line of standard output as JSON; fails on a line that is not. */
  List<JsonNode> jsonLines() throws JsonProcessingException {
    List<JsonNode> values = new ArrayList<>();
    for (String line : out.lines().toList()) {
      values.add(JSON.readTree(line));
    }
    return values;
  }
}
