package dev.chaoxin.digest.source;

import java.nio.charset.StandardCharsets;

/** The type of a file, detected by its magic number. */
enum FileType {
  TEXT,
  PDF,
  ARCHIVE,
  PICTURE,
  OTHER_BINARY;

  private static final int HEAD = 1024;

  private static final int[][] ARCHIVES = {
    {'P', 'K', 3, 4}, {'P', 'K', 5, 6}, {0x1f, 0x8b}, {'R', 'a', 'r', '!'},
    {'7', 'z', 0xbc, 0xaf}, {'B', 'Z', 'h'}, {0xfd, '7', 'z', 'X', 'Z'}, {0x28, 0xb5, 0x2f, 0xfd}
  };
  private static final int[][] PICTURES = {
    {0x89, 'P', 'N', 'G'},
    {0xff, 0xd8, 0xff},
    {'G', 'I', 'F', '8'},
    {'I', 'I', '*', 0},
    {'M', 'M', 0, '*'},
    {'R', 'I', 'F', 'F'},
    {'B', 'M', -1, -1, -1, -1, 0, 0, 0, 0}
  };
  private static final int[][] OTHER_BINARIES = {
    {0xd0, 0xcf, 0x11, 0xe0},
    {0x7f, 'E', 'L', 'F'},
    {'M', 'Z', 0x90},
    {0xca, 0xfe, 0xba, 0xbe},
    {'S', 'Q', 'L', 'i', 't', 'e', ' ', 'f'}
  };

  static FileType of(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    int pdf = head.indexOf("%PDF-");
    if (pdf >= 0 && head.substring(0, pdf).isBlank()) {
      return PDF;
    }
    if (startsWithAny(bytes, ARCHIVES)) {
      return ARCHIVE;
    }
    if (startsWithAny(bytes, PICTURES)) {
      return PICTURE;
    }
    if (startsWithAny(bytes, OTHER_BINARIES)) {
      return OTHER_BINARY;
    }
    boolean tar = bytes.length > 262 && head.startsWith("ustar", 257);
    return tar ? ARCHIVE : TEXT;
  }

  private static boolean startsWithAny(byte[] bytes, int[][] marks) {
    for (int[] mark : marks) {
      boolean same = bytes.length >= mark.length;
      for (int i = 0; same && i < mark.length; i++) {
        same = mark[i] < 0 || (bytes[i] & 0xff) == mark[i];
      }
      if (same) {
        return true;
      }
    }
    return false;
  }
}
