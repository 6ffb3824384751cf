package dev.chaoxin.bot.web;

import io.javalin.http.Context;

/** What every answer tells the browser: load nothing from elsewhere, run nothing, tell nobody. */
final class SecurityHeaders {

  private SecurityHeaders() {}

  static void add(Context visit) {
    visit
        .header(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
                + " base-uri 'none'; frame-ancestors 'none'")
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Frame-Options", "DENY")
        // The address of a reader's own page is a key to it.
        .header("Referrer-Policy", "no-referrer")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Permissions-Policy", "interest-cohort=()")
        .header("Vary", "Accept-Language")
        .header("Cache-Control", "no-cache");
  }

  /** For a page that belongs to one reader. */
  static void addForPersonalPage(Context visit) {
    visit.header("Cache-Control", "no-store").header("X-Robots-Tag", "noindex, nofollow");
  }
}
