package dev.chaoxin.bot.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jdbi.v3.core.Jdbi;

/**
 * A backup of what cannot be rebuilt: the H2 database, the stored originals and the key for signed
 * links. The search index is left out; it is rebuilt from the database.
 */
public final class Backup {

  private static final String DATABASE = "database.zip";
  private static final String SECRET = "link-secret";

  private final Path data;

  /** For a data folder to back up or to restore into. */
  public Backup(Path data) {
    this.data = data;
  }

  /**
   * Writes a backup; the service may be running.
   *
   * @param jdbi the open H2 database of the data folder
   * @param file the zip file; written completely or not at all
   */
  public void write(Jdbi jdbi, Path file) throws IOException {
    Path target = file.toAbsolutePath();
    Path database = Files.createTempFile(target.getParent(), "chaoxin", ".part");
    Path part = Files.createTempFile(target.getParent(), "chaoxin", ".part");
    try {
      jdbi.useHandle(handle -> handle.execute("BACKUP TO ?", database.toString()));
      try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(part))) {
        add(zip, DATABASE, database);
        if (Files.exists(data.resolve(SECRET))) {
          add(zip, SECRET, data.resolve(SECRET));
        }
        addOriginals(zip);
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(database);
      Files.deleteIfExists(part);
    }
  }

  /**
   * Unpacks a backup into a data folder that has no database yet.
   *
   * @throws IllegalStateException if the folder has a database or the file is not a backup; the
   *     message says what to do
   */
  public void restore(Path file) throws IOException {
    Path database = data.resolve("chaoxin.mv.db");
    if (Files.exists(database)) {
      throw new IllegalStateException(
          data + " already contains a database: restore into an empty folder (CHAOXIN_DATA)");
    }
    Files.createDirectories(data);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry inner = zip.getEntry(DATABASE);
      if (inner == null) {
        throw new IllegalStateException(file + " is not a backup made by chaoxin backup");
      }
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        if (!entry.isDirectory() && !entry.getName().equals(DATABASE)) {
          extract(zip, entry, inside(entry.getName()));
        }
      }
      Path packed = data.resolve(DATABASE);
      extract(zip, inner, packed);
      try (ZipFile pages = new ZipFile(packed.toFile())) {
        extract(pages, pages.entries().nextElement(), database);
      }
      Files.delete(packed);
    }
  }

  private Path inside(String name) {
    Path target = data.resolve(name).normalize();
    if (!target.startsWith(data.normalize())) {
      throw new IllegalStateException(
          "the backup contains a path outside the data folder: " + name);
    }
    return target;
  }

  private static void extract(ZipFile zip, ZipEntry entry, Path target) throws IOException {
    Files.createDirectories(target.toAbsolutePath().getParent());
    Files.copy(zip.getInputStream(entry), target, StandardCopyOption.REPLACE_EXISTING);
  }

  private void addOriginals(ZipOutputStream zip) throws IOException {
    Path originals = data.resolve("originals");
    if (!Files.isDirectory(originals)) {
      return;
    }
    Files.walkFileTree(
        originals,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            add(zip, data.relativize(file).toString(), file);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void add(ZipOutputStream zip, String name, Path file) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    Files.copy(file, zip);
    zip.closeEntry();
  }
}
