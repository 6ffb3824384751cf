package dev.chaoxin.digest.paper;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One piece of the paper (稿件), as an editor would lay it out again.
 *
 * @param kind what sort of piece it is
 * @param kicker the line above the headline (引题)
 * @param headline the headline (主题); empty when the page lost it
 * @param deck the line below the headline (副题)
 * @param section the label it stands under (栏目), such as 要闻简报
 * @param byline the names of those who wrote or photographed it (署名), without their roles
 * @param dateline the opening credit (电头), such as 本报讯(记者 …), as printed
 * @param organisationCredit another newspaper or agency it was taken from
 * @param crossheads the headings inside the text (小标题), in order
 * @param paragraphs the text, joined again where a column had cut it, without dateline and jump
 *     note
 * @param jump the page it continues on (下转第 N 版)
 * @param seeAlso the page a note points to (详见第 N 版)
 * @param page the page it stands on, when the file says so
 * @param lines where it stands in the source
 */
public record Article(
    ArticleKind kind,
    Optional<String> kicker,
    Optional<String> headline,
    Optional<String> deck,
    Optional<String> section,
    List<String> byline,
    Optional<String> dateline,
    Optional<String> organisationCredit,
    List<String> crossheads,
    List<String> paragraphs,
    OptionalInt jump,
    OptionalInt seeAlso,
    OptionalInt page,
    LineSpan lines) {

  public Article {
    byline = List.copyOf(byline);
    crossheads = List.copyOf(crossheads);
    paragraphs = List.copyOf(paragraphs);
  }

  /** The paragraphs, one a line. */
  public String body() {
    return String.join("\n", paragraphs);
  }
}
