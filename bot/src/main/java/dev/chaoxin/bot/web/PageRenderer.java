package dev.chaoxin.bot.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;

/** Sets a page and hands it to the visitor. */
final class PageRenderer {

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(ContentType.Html);

  private static final String SHOWN = "page";

  private PageRenderer() {}

  static void render(Context visit, String template, Map<String, Object> content) {
    StringOutput page = new StringOutput();
    TEMPLATES.render("web/" + template + ".jte", content, page);
    visit.attribute(SHOWN, true);
    visit.html(page.toString());
  }

  static boolean isRendered(Context visit) {
    return Boolean.TRUE.equals(visit.attribute(SHOWN));
  }

  /** A page of one sentence. */
  static void renderNotice(Context visit, int status, PageLayout shell, String sentence) {
    visit.status(status);
    render(visit, "notice", Map.of("shell", shell, "sentence", sentence));
  }
}
