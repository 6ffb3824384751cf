package dev.chaoxin.digest.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** The cellar: the bytes of every file as it came, found by their sha256. */
final class OriginalsFolder {

  private final Path folder;

  OriginalsFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Puts bytes on the disk, so that they are there after a power failure, and names them.
   *
   * @return their sha256 in hexadecimal
   */
  String store(byte[] bytes) {
    String sha256 = sha256(bytes);
    Path place = path(sha256);
    try {
      if (Files.exists(place) && Files.size(place) == bytes.length) {
        return sha256;
      }
      Files.createDirectories(place.getParent());
      Path unfinished = place.resolveSibling(sha256 + "." + UUID.randomUUID() + ".part");
      try {
        write(unfinished, bytes);
        Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(unfinished);
      }
      sync(place.getParent());
      return sha256;
    } catch (IOException trouble) {
      throw new UncheckedIOException("the original cannot be stored", trouble);
    }
  }

  /** The bytes kept under this name. */
  byte[] get(String sha256) {
    try {
      return Files.readAllBytes(path(sha256));
    } catch (IOException trouble) {
      throw new UncheckedIOException("the original cannot be read", trouble);
    }
  }

  private Path path(String sha256) {
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  /** A new name in a folder is only safe once the folder is on the disk too. */
  private static void sync(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
