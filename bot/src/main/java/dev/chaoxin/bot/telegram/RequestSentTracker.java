package dev.chaoxin.bot.telegram;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * Distinguishes requests that were never sent from those with an ambiguous outcome. OkHttp calls a
 * network interceptor when it has a connection and before it writes the first byte, so a request
 * that fails earlier was not sent.
 */
final class RequestSentTracker {

  private final AtomicBoolean sent = new AtomicBoolean();

  private RequestSentTracker() {}

  /** The request was not sent: name lookup, connection or handshake failed. */
  static final class NotSent extends IOException {
    NotSent(IOException cause) {
      super("the request was not sent", cause);
    }
  }

  static OkHttpClient.Builder install(OkHttpClient.Builder client) {
    return client
        .addInterceptor(RequestSentTracker::track)
        .addNetworkInterceptor(RequestSentTracker::markSent);
  }

  private static Response track(Interceptor.Chain chain) throws IOException {
    RequestSentTracker tracker = new RequestSentTracker();
    try {
      return chain.proceed(
          chain.request().newBuilder().tag(RequestSentTracker.class, tracker).build());
    } catch (IOException e) {
      throw tracker.sent.get() ? e : new NotSent(e);
    }
  }

  private static Response markSent(Interceptor.Chain chain) throws IOException {
    RequestSentTracker tracker = chain.request().tag(RequestSentTracker.class);
    if (tracker != null) {
      tracker.sent.set(true);
    }
    return chain.proceed(chain.request());
  }
}
