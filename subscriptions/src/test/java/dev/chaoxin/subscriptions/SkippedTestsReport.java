package dev.chaoxin.subscriptions;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Prints one line for each skipped test, with the reason, at the end of a module's tests. */
public final class SkippedTestsReport implements TestExecutionListener {

  private final Set<String> skipped = new ConcurrentSkipListSet<>();

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    skipped.add(test.getDisplayName() + ": " + reason);
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (result.getStatus() == Status.ABORTED) {
      String reason =
          result
              .getThrowable()
              .flatMap(e -> Optional.ofNullable(e.getMessage()))
              .map(message -> message.replaceFirst("^Assumption failed: ", ""))
              .orElse("no reason given");
      skipped.add(test.getDisplayName() + ": " + reason);
    }
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    skipped.forEach(line -> System.out.println("skipped " + line));
  }
}
