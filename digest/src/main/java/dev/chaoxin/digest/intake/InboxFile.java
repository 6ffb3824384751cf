package dev.chaoxin.digest.intake;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/**
 * A file in the inbox.
 *
 * @param name its path relative to the inbox, with forward slashes
 * @param path its absolute path
 * @param size in bytes
 * @param modified the modification time
 */
record InboxFile(String name, Path path, long size, FileTime modified) {}
