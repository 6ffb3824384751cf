package dev.chaoxin.digest.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;

/** The bytes of every original, stored in a folder under their SHA-256. */
final class OriginalsFolder {

  private final Path folder;

  OriginalsFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes bytes to disk durably: once this returns they survive a power failure. Does nothing when
   * they are stored already.
   *
   * @return their SHA-256 in hexadecimal
   */
  String store(byte[] bytes) {
    String sha256 = DigestUtils.sha256Hex(bytes);
    Path file = path(sha256);
    try {
      if (Files.exists(file) && Files.size(file) == bytes.length) {
        return sha256;
      }
      Files.createDirectories(file.getParent());
      Path unfinished = file.resolveSibling(sha256 + "." + UUID.randomUUID() + ".part");
      try {
        write(unfinished, bytes);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(unfinished);
      }
      sync(file.getParent());
      return sha256;
    } catch (IOException e) {
      throw new UncheckedIOException("could not store the original", e);
    }
  }

  /** The bytes with this SHA-256. */
  byte[] get(String sha256) {
    try {
      return Files.readAllBytes(path(sha256));
    } catch (IOException e) {
      throw new UncheckedIOException("could not read the original", e);
    }
  }

  private Path path(String sha256) {
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  /** Flushes the folder itself: a new directory entry is durable only then. */
  private static void sync(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
