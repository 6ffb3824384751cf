package dev.chaoxin.digest.source;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Decodes bytes in any Chinese encoding, whatever encoding they claim. */
final class TextDecoder {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset BIG5 = Charset.forName("Big5");
  private static final int SAMPLE_SIZE = 1 << 16;
  private static final char REPLACEMENT = '\ufffd';

  private TextDecoder() {}

  /** The text, or empty if no encoding fits. */
  static Optional<String> decode(byte[] bytes) {
    Optional<String> decoded = decodeByByteOrderMark(bytes);
    if (decoded.isPresent()) {
      return decoded;
    }
    Optional<Charset> utf16 = detectUtf16(bytes);
    if (utf16.isPresent()) {
      return Optional.of(decode(bytes, 0, utf16.get()));
    }
    String utf8 = decode(bytes, 0, StandardCharsets.UTF_8);
    int wrong = count(utf8, REPLACEMENT);
    boolean cut = utf8.length() < 400 && wrong == 1;
    if (wrong == 0 || wrong * 200 < utf8.length() || cut) {
      // cut inside a character, or a few bad bytes: remarked on line by line later
      return Optional.of(utf8);
    }
    Charset best = guessChinese(bytes);
    String text = decode(bytes, 0, best);
    return count(text, REPLACEMENT) * 50 <= text.length() ? Optional.of(text) : Optional.empty();
  }

  private static Optional<String> decodeByByteOrderMark(byte[] b) {
    if (b.length >= 3 && (b[0] & 0xff) == 0xef && (b[1] & 0xff) == 0xbb && (b[2] & 0xff) == 0xbf) {
      return Optional.of(decode(b, 3, StandardCharsets.UTF_8));
    }
    if (b.length >= 4 && (b[0] & 0xff) == 0xff && (b[1] & 0xff) == 0xfe && b[2] == 0 && b[3] == 0) {
      return Optional.of(decode(b, 4, Charset.forName("UTF-32LE")));
    }
    if (b.length >= 2 && (b[0] & 0xff) == 0xff && (b[1] & 0xff) == 0xfe) {
      return Optional.of(decode(b, 2, StandardCharsets.UTF_16LE));
    }
    if (b.length >= 2 && (b[0] & 0xff) == 0xfe && (b[1] & 0xff) == 0xff) {
      return Optional.of(decode(b, 2, StandardCharsets.UTF_16BE));
    }
    return Optional.empty();
  }

  /** Detects UTF-16 without a byte order mark: line ends and digits contain a zero byte. */
  private static Optional<Charset> detectUtf16(byte[] bytes) {
    boolean zero = false;
    for (int i = 0; i < Math.min(bytes.length, SAMPLE_SIZE); i++) {
      zero |= bytes[i] == 0;
    }
    if (!zero || (bytes.length & 1) != 0) {
      return Optional.empty();
    }
    double little = readableShare(decode(bytes, 0, StandardCharsets.UTF_16LE));
    double big = readableShare(decode(bytes, 0, StandardCharsets.UTF_16BE));
    Charset likelier = little > big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    return Math.max(little, big) > 0.95 ? Optional.of(likelier) : Optional.empty();
  }

  private static double readableShare(String text) {
    int good = 0;
    int all = 0;
    for (int i = 0; i < Math.min(text.length(), SAMPLE_SIZE); i++) {
      char c = text.charAt(i);
      all++;
      boolean punctuation =
          (c >= 0x3000 && c <= 0x303f) || c >= 0xff00 || (c >= 0x2010 && c <= 0x2040);
      boolean ascii = c >= ' ' && c < 0x7f;
      good += Characters.isHan(c) || Characters.isBlank(c) || ascii || punctuation ? 1 : 0;
    }
    return all == 0 ? 0 : (double) good / all;
  }

  private static Charset guessChinese(byte[] bytes) {
    Map<String, Integer> confidence = new HashMap<>();
    byte[] sample =
        bytes.length <= SAMPLE_SIZE ? bytes : java.util.Arrays.copyOf(bytes, SAMPLE_SIZE);
    for (CharsetMatch match : new CharsetDetector().setText(sample).detectAll()) {
      confidence.merge(match.getName(), match.getConfidence(), Math::max);
    }
    double gb = confidence.getOrDefault("GB18030", 0) - 400 * implausibleShare(sample, GB18030);
    double big5 = confidence.getOrDefault("Big5", 0) - 400 * implausibleShare(sample, BIG5);
    return big5 > gb ? BIG5 : GB18030;
  }

  private static double implausibleShare(byte[] sample, Charset charset) {
    String text = decode(sample, 0, charset);
    int wrong = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean privateUse = c >= '\ue000' && c <= '\uf8ff';
      boolean foreign = c >= 0x80 && c < 0x2000 && c != '·';
      boolean implausible = c == REPLACEMENT || privateUse || foreign;
      wrong += implausible ? 1 : 0;
    }
    return text.isEmpty() ? 1 : (double) wrong / text.length();
  }

  private static int count(String text, char wanted) {
    int count = 0;
    for (int i = text.indexOf(wanted); i >= 0; i = text.indexOf(wanted, i + 1)) {
      count++;
    }
    return count;
  }

  private static String decode(byte[] bytes, int from, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    try {
      CharBuffer text = decoder.decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
      return text.toString();
    } catch (java.nio.charset.CharacterCodingException e) {
      throw new IllegalStateException("a decoder that replaces met an error", e);
    }
  }
}
