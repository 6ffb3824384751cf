package dev.chaoxin.digest.reading.line;

import dev.chaoxin.digest.source.Characters;
import java.util.regex.Pattern;

/** Recognises page furniture by its words: what appears in every issue or is paid for. */
public final class PageFurniture {

  private static final Pattern CHANNELS =
      Pattern.compile(
          "^[一-鿿]{2,4}(?:新区|区|市|县|镇)?发布$|^(?:[一-鿿a-z]{2,10}(?:客户端|公众号|微信|微博|抖音号?|视频号|二维码|官网|网|云|号|app|融媒)[\\s、|·]*){1,6}$"
              + "|^(?:[一-鿿a-z]{2,10}(?:发布|报|客户端|公众号|微信|微博|抖音号?|视频号|二维码|官网|网|云|号|app|融媒)(?:[\\s、|·]+|$)){2,6}$");
  private static final Pattern EDITORS =
      Pattern.compile(
          "^[(（【\\[■]?\\s*(?:本版|本期)?(?:责任编辑|责编|编辑|值班编委|值班总编|值班总编|值班编辑|今日值班|总策划|策划|总编辑|版式|版面设计|美编|美术编辑|校对|审校|组版|主编|执行主编|电子版|检校|统筹|监制|值班主任|签发|视觉|制版|排版|督印人?|承印|印刷|发行人|社长|总编)[\\s:：/|]");
  private static final Pattern FURNITURE =
      Pattern.compile(
          "扫一扫|扫码|扫描|二维码|关注我们|欢迎关注|温馨提示|天气预报|今日天气|广告热线|征订|投稿邮箱|版权所有|未经许可|转载|请与本报联系|欢迎来稿|来信请寄|本版投稿|公众号|下载客户端");
  private static final Pattern INVITATION =
      Pattern.compile(
          "^(?:温馨提示|友情提示)[:：]?本版|^(?:欢迎|竭诚欢迎)(?:来稿|投稿|订阅)|^本(?:专)?版(?:内容|由|投稿|特约)|^本报(?:编辑部|广告)|^投稿(?:话题|须知)|^内部(?:资料|刊物)"
              + "|^[▲●]?扫码|免费(?:交流|赠阅)$");
  private static final Pattern ADVERTISED =
      Pattern.compile(
          "电话[:：]|热线[:：\\s]|咨询[:：\\s]|地址[:：]|满\\d+减|优惠|促销|以旧换新|开抢|专场|特价|大酬宾|家装节|感恩回馈|火热|招商中|预约|订展");
  private static final Pattern TWO_TELEPHONES =
      Pattern.compile("(?:电话|热线)[^,。]{0,12}\\d{5,}[^,。]{1,12}\\d{5,}");
  private static final Pattern TELEPHONE = Pattern.compile("(?:\\d{3,4}-)?\\d{7,11}");
  private static final Pattern SLOGAN =
      Pattern.compile(
          "^(?:(?:富强|民主|文明|和谐|自由|平等|公正|法治|爱国|敬业|诚信|友善|公益广告|讲文明\\s*树新风|图说我们的价值观)[\\s·、]*)+$");
  private static final Pattern IMAGE = Pattern.compile("^!\\[[^\\]]*\\]\\([^)]*\\)$");

  private PageFurniture() {}

  /** Whether the line consists of channel names (000:5 002:7, page yuncheng-media). */
  public static boolean isChannelNames(String key) {
    return CHANNELS.matcher(key).lookingAt();
  }

  /** Whether the line names the editors, proof-readers or designers. */
  public static boolean namesEditors(String key) {
    return EDITORS.matcher(key).lookingAt();
  }

  /**
   * Whether the line mentions QR codes, subscriptions, forecasts and the like (004:8, page
   * furniture).
   */
  public static boolean hasFurnitureWords(String key) {
    return FURNITURE.matcher(key).find();
  }

  /** Whether the line is a slogan, a call for contributions or an advertisement (004:16). */
  public static boolean isStandingText(String key) {
    return SLOGAN.matcher(key).lookingAt()
        || INVITATION.matcher(key).find()
        || isAdvertisement(key);
  }

  /** Whether the line is a picture's address, as text recognition emits it. */
  public static boolean isImage(String key) {
    return IMAGE.matcher(key).lookingAt();
  }

  private static boolean isAdvertisement(String key) {
    if (Characters.endsSentence(key)) {
      return false;
    }
    if (!TELEPHONE.matcher(key).find()) {
      return TWO_TELEPHONES.matcher(key).find();
    }
    return ADVERTISED.matcher(key).results().count() > 1;
  }
}
