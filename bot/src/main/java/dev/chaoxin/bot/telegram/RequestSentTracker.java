package dev.chaoxin.bot.telegram;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * Tells a request that never left from one whose fate nobody knows. A network interceptor runs once
 * there is a connection and before the first byte is written: what fails before it did not leave.
 */
final class RequestSentTracker {

  private final AtomicBoolean left = new AtomicBoolean();

  private RequestSentTracker() {}

  /** The request did not leave: no name, no connection, no handshake. */
  static final class NeverLeft extends IOException {
    NeverLeft(IOException cause) {
      super("the request did not leave", cause);
    }
  }

  static OkHttpClient.Builder watch(OkHttpClient.Builder client) {
    return client
        .addInterceptor(RequestSentTracker::watched)
        .addNetworkInterceptor(RequestSentTracker::leaving);
  }

  private static Response watched(Interceptor.Chain chain) throws IOException {
    RequestSentTracker departure = new RequestSentTracker();
    try {
      return chain.proceed(
          chain.request().newBuilder().tag(RequestSentTracker.class, departure).build());
    } catch (IOException trouble) {
      throw departure.left.get() ? trouble : new NeverLeft(trouble);
    }
  }

  private static Response leaving(Interceptor.Chain chain) throws IOException {
    RequestSentTracker departure = chain.request().tag(RequestSentTracker.class);
    if (departure != null) {
      departure.left.set(true);
    }
    return chain.proceed(chain.request());
  }
}
