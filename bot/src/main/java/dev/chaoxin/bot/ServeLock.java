package dev.chaoxin.bot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The sign at the door: one service at a time works from a data folder. The system takes the sign
 * down when the process ends, however it ends.
 */
final class ServeLock implements AutoCloseable {

  private final FileChannel door;

  private ServeLock(FileChannel door) {
    this.door = door;
  }

  /**
   * Puts the sign up.
   *
   * @throws Unfit when another process has
   */
  static ServeLock acquire(Path data) {
    try {
      FileChannel door =
          FileChannel.open(
              data.resolve("serve.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock sign = door.tryLock();
      if (sign == null) {
        door.close();
        throw new EnvironmentProblem(
            "another chaoxin serve works from the data folder "
                + data
                + ": stop that one first, or give this one a CHAOXIN_DATA of its own");
      }
      return new ServeLock(door);
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }
}
