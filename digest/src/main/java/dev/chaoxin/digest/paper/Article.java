package dev.chaoxin.digest.paper;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One article (稿件) of an issue.
 *
 * @param kind news, feature, brief, picture or notice
 * @param kicker the line above the headline (引题)
 * @param headline the headline (主题); empty when the page lost it
 * @param deck the line below the headline (副题)
 * @param section the section label it appears under (栏目), such as 要闻简报
 * @param byline the reporters and photographers (署名), without their roles
 * @param dateline the credit the text opens with (电头), such as 本报讯(记者 …), as printed
 * @param organisationCredit another newspaper or news agency credited as the source
 * @param crossheads the headings inside the text (小标题), in order
 * @param paragraphs the text, joined where a column break had cut it, without dateline and jump
 *     line
 * @param jump the page it continues on (下转第 N 版)
 * @param seeAlso the page a cross-reference points to (详见第 N 版)
 * @param page the page it is printed on, if the file says so
 * @param lines its lines in the source file
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

  /** The paragraphs, separated by line feeds. */
  public String body() {
    return String.join("\n", paragraphs);
  }
}
