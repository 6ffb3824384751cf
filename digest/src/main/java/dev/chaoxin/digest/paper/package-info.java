/**
 * The nouns of a newspaper: an issue, its masthead, its articles.
 *
 * <p>May use the JDK only.
 *
 * <p>The press terms used throughout:
 *
 * <ul>
 *   <li>banner (栏题): the title of a campaign, set over a column
 *   <li>body (正文): the running text of an article
 *   <li>brief (简讯): a short item, one of several under a section label
 *   <li>byline (署名): the reporters and photographers of an article
 *   <li>caption (图片说明): the words under a picture
 *   <li>column (栏): the text set between two gutters; a paragraph may run on in the next one
 *   <li>crosshead (小标题): a heading inside an article
 *   <li>dateline (电头): the credit a report opens with, such as 本报讯(记者 …)
 *   <li>deck (副题): the line below the headline
 *   <li>feature (通讯): a long report, usually with crossheads
 *   <li>furniture: what a page prints besides articles, such as QR code labels and editors' names
 *   <li>gutter (栏间): the white space between two columns
 *   <li>headline (主题): the title of an article
 *   <li>index box (导读): the box on the front page that points to articles inside
 *   <li>issue (一期报纸): one day's newspaper
 *   <li>jump (下转/上接): the continuation of an article on another page
 *   <li>kicker (引题): the line above the headline
 *   <li>masthead (报头): the newspaper's name, press date and imprint
 *   <li>notice (公告): an official or commercial announcement
 *   <li>page mark (版次): the number and name of a page
 *   <li>picture story (图片新闻): a photograph with its caption
 *   <li>press date (出版日期): the date printed in the masthead
 *   <li>reference (转版): a pointer to another page, as in 下转第3版 or 详见第3版
 *   <li>running head (眉题): the newspaper's name, section and page at the top of an inside page
 *   <li>section label (栏目): the label above a group of articles, such as 要闻简报
 * </ul>
 */
package dev.chaoxin.digest.paper;
