package dev.chaoxin.digest.intake;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Lists the files in an inbox and its subfolders, by name. Links out of the inbox are not followed;
 * hidden files and files still being written are ignored.
 */
final class InboxListing {

  private static final int MAX_DEPTH = 8;
  private static final int MAX_FILES = 100_000;
  private static final Set<String> UNFINISHED_EXTENSIONS =
      Set.of("part", "tmp", "temp", "crdownload", "filepart", "partial", "swp", "bak", "download");

  private InboxListing() {}

  static List<InboxFile> of(Path folder) throws IOException {
    List<InboxFile> files = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      throw new IOException("no folder: " + folder);
    }
    Path root = folder.toRealPath();
    Files.walkFileTree(
        root,
        Set.of(),
        MAX_DEPTH,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
            return !path.equals(root) && isHidden(path)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path path, BasicFileAttributes attributes)
              throws IOException {
            if (!isIgnored(path)) {
              add(root, path, attributes, files);
            }
            return files.size() < MAX_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path path, IOException e) throws IOException {
            if (path.equals(root)) {
              throw e;
            }
            return FileVisitResult.CONTINUE;
          }
        });
    files.sort(Comparator.comparing(InboxFile::name));
    return files;
  }

  private static void add(
      Path root, Path path, BasicFileAttributes attributes, List<InboxFile> files) {
    try {
      BasicFileAttributes real = attributes;
      if (attributes.isSymbolicLink()) {
        if (!path.toRealPath().startsWith(root)) {
          return;
        }
        real = Files.readAttributes(path, BasicFileAttributes.class);
      }
      if (real.isRegularFile()) {
        String name = root.relativize(path).toString().replace('\\', '/');
        files.add(new InboxFile(name, path, real.size(), real.lastModifiedTime()));
      }
    } catch (IOException e) {
      // The file was deleted between listing and reading its attributes.
    }
  }

  private static boolean isIgnored(Path path) {
    String name = path.getFileName().toString();
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return isHidden(path)
        || name.startsWith("~")
        || name.endsWith("~")
        || (name.contains(".") && UNFINISHED_EXTENSIONS.contains(ending));
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }
}
