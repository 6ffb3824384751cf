package dev.chaoxin.bot.botapi;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A request as it came over the connection (RFC 9112). */
final class ReceivedRequest {

  private static final int LONGEST_LINE = 64 * 1024;

  private final String method;
  private final URI target;
  private final Map<String, String> headers;
  private final byte[] body;

  private ReceivedRequest(String method, URI target, Map<String, String> headers, byte[] body) {
    this.method = method;
    this.target = target;
    this.headers = headers;
    this.body = body;
  }

  /** The next request of a connection; empty when the client has closed it. */
  static Optional<ReceivedRequest> read(InputStream in) throws IOException {
    String requestLine = line(in);
    if (requestLine.isEmpty()) {
      return Optional.empty();
    }
    String[] words = requestLine.split(" ", 3);
    if (words.length < 3) {
      throw new IOException("no request line: " + requestLine);
    }
    Map<String, String> headers = new TreeMap<>();
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      String[] parts = header.split(":", 2);
      headers.put(parts[0].toLowerCase(Locale.ROOT), parts[parts.length - 1].strip());
    }
    return Optional.of(
        new ReceivedRequest(words[0], URI.create(words[1]), headers, body(in, headers)));
  }

  String method() {
    return method;
  }

  URI target() {
    return target;
  }

  byte[] body() {
    return body;
  }

  /** The value of a header, named in lower case; empty when it is missing. */
  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
    if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
      return chunks(in);
    }
    return exactly(in, Integer.parseInt(headers.getOrDefault("content-length", "0")));
  }

  private static byte[] chunks(InputStream in) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    while (true) {
      int size = Integer.parseInt(line(in).split(";", 2)[0].strip(), 16);
      all.writeBytes(exactly(in, size));
      line(in);
      if (size == 0) {
        return all.toByteArray();
      }
    }
  }

  private static byte[] exactly(InputStream in, int size) throws IOException {
    byte[] bytes = in.readNBytes(size);
    if (bytes.length < size) {
      throw new EOFException("the client hung up in the middle of a request");
    }
    return bytes;
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      if (line.size() > LONGEST_LINE) {
        throw new IOException("a line too long");
      }
      line.write(b);
    }
    return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }
}
