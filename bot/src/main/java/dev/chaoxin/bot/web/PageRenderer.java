package dev.chaoxin.bot.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;

/** Renders templates into responses. */
final class PageRenderer {

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(ContentType.Html);

  private static final String RENDERED = "page";

  private PageRenderer() {}

  static void render(Context context, String template, Map<String, Object> content) {
    StringOutput page = new StringOutput();
    TEMPLATES.render("web/" + template + ".jte", content, page);
    context.attribute(RENDERED, true);
    context.html(page.toString());
  }

  static boolean isRendered(Context context) {
    return Boolean.TRUE.equals(context.attribute(RENDERED));
  }

  /** Renders a page with one sentence. */
  static void renderNotice(Context context, int status, PageLayout layout, String sentence) {
    context.status(status);
    render(context, "notice", Map.of("layout", layout, "sentence", sentence));
  }
}
