package dev.chaoxin.bot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A lock file: only one service at a time may use a data folder. The operating system releases the
 * lock when the process ends, however it ends.
 */
final class ServeLock implements AutoCloseable {

  private final FileChannel channel;

  private ServeLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @throws EnvironmentProblem if another process has it
   */
  static ServeLock acquire(Path data) {
    try {
      FileChannel channel =
          FileChannel.open(
              data.resolve("serve.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        throw new EnvironmentProblem(
            "another chaoxin serve uses the data folder "
                + data
                + ": stop it first, or set another CHAOXIN_DATA for this one");
      }
      return new ServeLock(channel);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
