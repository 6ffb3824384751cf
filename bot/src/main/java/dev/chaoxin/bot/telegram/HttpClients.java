package dev.chaoxin.bot.telegram;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;

/** The HTTP clients for the Bot API: one for sending, one for polling. */
final class HttpClients {

  /** With OkHttp's default of 5 requests a host, 40 sends of 200 ms each take 1.6 s. */
  private static final int MAX_REQUESTS = 64;

  /**
   * A request on a connection the server has closed meanwhile is lost with an ambiguous outcome.
   * OkHttp checks only connections that were idle for ten seconds, so we drop them sooner.
   */
  private static final Duration MAX_IDLE = Duration.ofSeconds(2);

  private HttpClients() {}

  /** Sends each request once: a retry by OkHttp could send a message twice. */
  static OkHttpClient forSending() {
    Dispatcher dispatcher = new Dispatcher();
    dispatcher.setMaxRequests(MAX_REQUESTS);
    dispatcher.setMaxRequestsPerHost(MAX_REQUESTS);
    OkHttpClient.Builder client =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher)
            .connectionPool(
                new ConnectionPool(MAX_REQUESTS, MAX_IDLE.toMillis(), TimeUnit.MILLISECONDS))
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .connectTimeout(Duration.ofSeconds(10))
            .writeTimeout(Duration.ofSeconds(20))
            .readTimeout(Duration.ofSeconds(30))
            .callTimeout(Duration.ofSeconds(60));
    return RequestSentTracker.install(client).build();
  }

  /**
   * Times out later than the server answers.
   *
   * @param pollTimeout how long the server holds a request while there are no updates
   * @param monitor sees each request and response
   */
  static OkHttpClient forPolling(Duration pollTimeout, Interceptor monitor) {
    return new OkHttpClient.Builder()
        .addInterceptor(monitor)
        .followRedirects(false)
        .connectTimeout(Duration.ofSeconds(10))
        .readTimeout(pollTimeout.plusSeconds(20))
        .callTimeout(pollTimeout.plusSeconds(30))
        .build();
  }

  /** Cancels what is running and releases threads and connections. */
  static void close(OkHttpClient client) {
    client.dispatcher().cancelAll();
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
