package dev.chaoxin.bot.telegram;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;

/** The HTTP clients towards the Bot API: one to send with, one to poll with. */
final class HttpClients {

  /** The library's own allowance of 5 would hold 40 sends of 200 ms each for 1.6 seconds. */
  private static final int IN_FLIGHT = 64;

  /**
   * A connection that the server closed in the meantime swallows the next message, and nobody knows
   * whether it did. OkHttp looks whether one is closed only after it was idle for ten seconds.
   */
  private static final Duration KEPT_IDLE = Duration.ofSeconds(2);

  private HttpClients() {}

  /** Sends every request once: a request sent again behind our back is a message sent twice. */
  static OkHttpClient sending() {
    Dispatcher dispatcher = new Dispatcher();
    dispatcher.setMaxRequests(IN_FLIGHT);
    dispatcher.setMaxRequestsPerHost(IN_FLIGHT);
    OkHttpClient.Builder client =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher)
            .connectionPool(
                new ConnectionPool(IN_FLIGHT, KEPT_IDLE.toMillis(), TimeUnit.MILLISECONDS))
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .connectTimeout(Duration.ofSeconds(10))
            .writeTimeout(Duration.ofSeconds(20))
            .readTimeout(Duration.ofSeconds(30))
            .callTimeout(Duration.ofSeconds(60));
    return RequestSentTracker.watch(client).build();
  }

  /**
   * Waits longer than the server does.
   *
   * @param wait how long the server holds a poll
   */
  static OkHttpClient polling(Duration wait, Interceptor watch) {
    return new OkHttpClient.Builder()
        .addInterceptor(watch)
        .followRedirects(false)
        .connectTimeout(Duration.ofSeconds(10))
        .readTimeout(wait.plusSeconds(20))
        .callTimeout(wait.plusSeconds(30))
        .build();
  }

  /** Lets go of threads and connections, so that the process can end. */
  static void close(OkHttpClient client) {
    client.dispatcher().cancelAll();
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
