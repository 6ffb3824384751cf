package dev.chaoxin.bot.telegram;

import java.net.URI;
import java.util.Optional;
import org.telegram.telegrambots.meta.TelegramUrl;

/** The address of the Bot API: Telegram's own server, or a local one. */
final class TelegramServer {

  private TelegramServer() {}

  /**
   * The address of a server, Telegram's own if none is given.
   *
   * @param api scheme, host and port; the library has no path before {@code /bot<token>}
   * @throws IllegalArgumentException if it has other parts
   */
  static TelegramUrl at(Optional<URI> api) {
    return api.map(TelegramServer::at).orElse(TelegramUrl.DEFAULT_URL);
  }

  private static TelegramUrl at(URI api) {
    boolean secure = "https".equals(api.getScheme());
    boolean bare =
        (api.getPath() == null || api.getPath().length() <= 1)
            && api.getQuery() == null
            && api.getUserInfo() == null;
    if (api.getHost() == null || !bare || !(secure || "http".equals(api.getScheme()))) {
      throw new IllegalArgumentException(
          "the Bot API server must be scheme, host and port, such as http://127.0.0.1:8081");
    }
    int port = api.getPort() > 0 ? api.getPort() : secure ? 443 : 80;
    return new TelegramUrl(api.getScheme(), api.getHost(), port, false);
  }
}
