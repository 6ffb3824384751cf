package dev.chaoxin.bot.web;

import io.javalin.http.Context;

/** Headers of every response: no scripts, no third-party requests, no referrer. */
final class SecurityHeaders {

  private SecurityHeaders() {}

  static void add(Context context) {
    context
        .header(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
                + " base-uri 'none'; frame-ancestors 'none'")
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Frame-Options", "DENY")
        // The URL of a personal page gives access to it.
        .header("Referrer-Policy", "no-referrer")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Permissions-Policy", "interest-cohort=()")
        .header("Vary", "Accept-Language")
        .header("Cache-Control", "no-cache");
  }

  /** For a page that belongs to one subscriber. */
  static void addForPersonalPage(Context context) {
    context.header("Cache-Control", "no-store").header("X-Robots-Tag", "noindex, nofollow");
  }
}
