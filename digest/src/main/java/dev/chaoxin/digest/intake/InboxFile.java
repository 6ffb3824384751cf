package dev.chaoxin.digest.intake;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/**
 * A file lying in the inbox.
 *
 * @param name its path below the inbox, with forward slashes
 * @param path where it is
 * @param size in bytes
 * @param modified when it was last written
 */
record InboxFile(String name, Path path, long size, FileTime modified) {}
