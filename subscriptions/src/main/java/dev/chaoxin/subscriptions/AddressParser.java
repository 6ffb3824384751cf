package dev.chaoxin.subscriptions;

import com.ibm.icu.text.Normalizer2;
import com.sanctionco.jmail.EmailValidationResult;
import com.sanctionco.jmail.EmailValidator;
import com.sanctionco.jmail.FailureReason;
import com.sanctionco.jmail.JMail;
import dev.chaoxin.subscriptions.Channel.Mailbox;
import java.util.Set;

/**
 * Parses a mail address typed by a reader.
 *
 * <p>The local part has at most 64 octets, the domain 255 (RFC 5321, section 4.5.3.1) and the whole
 * address 254 (RFC 3696, erratum 1690). An internationalised domain is converted to ASCII (RFC
 * 5891); a local part outside ASCII would need SMTPUTF8 (RFC 6531) and is refused.
 */
final class AddressParser {

  /** Why a text is not an address; the resource bundle {@code mailbox} explains it to readers. */
  enum Problem {
    NOT_AN_ADDRESS,
    TOO_LONG,
    FORBIDDEN_CHARACTER,
    LOCAL_PART_NOT_ASCII,
    NO_SUCH_DOMAIN
  }

  /** A valid address, or what is wrong with the text. */
  sealed interface ParseResult {
    record Valid(Mailbox mailbox) implements ParseResult {}

    record Invalid(Problem problem) implements ParseResult {}
  }

  private static final EmailValidator STRICT =
      JMail.strictValidator()
          .disallowIpDomain()
          .disallowExplicitSourceRouting()
          .disallowQuotedIdentifiers()
          .requireTopLevelDomain()
          .requireAscii();

  private static final Set<FailureReason> DOMAIN_FAILURES =
      Set.of(
          FailureReason.MISSING_TOP_LEVEL_DOMAIN,
          FailureReason.INVALID_DOMAIN_CHARACTER,
          FailureReason.CONTAINS_IP_DOMAIN,
          FailureReason.NUMERIC_TLD);

  private AddressParser() {}

  static ParseResult parse(String typed) {
    // A line break in an address would start another header in the mail.
    if (typed.strip().chars().anyMatch(c -> Character.isISOControl(c) || isFormatCharacter(c))) {
      return new ParseResult.Invalid(Problem.FORBIDDEN_CHARACTER);
    }
    String text = Normalizer2.getNFKCInstance().normalize(typed).strip();
    if (text.chars().anyMatch(c -> " ()<>[]:;,\\\"".indexOf(c) >= 0)) {
      return new ParseResult.Invalid(Problem.FORBIDDEN_CHARACTER);
    }
    int at = text.lastIndexOf('@');
    if (at <= 0 || at == text.length() - 1) {
      return new ParseResult.Invalid(Problem.NOT_AN_ADDRESS);
    }
    String local = text.substring(0, at);
    if (local.chars().anyMatch(c -> c > 0x7e)) {
      return new ParseResult.Invalid(Problem.LOCAL_PART_NOT_ASCII);
    }
    if (local.length() > 64 || text.length() > 254) {
      return new ParseResult.Invalid(Problem.TOO_LONG);
    }
    return DomainNames.toAscii(text.substring(at + 1))
        .map(domain -> validated(local + "@" + domain))
        .orElseGet(() -> new ParseResult.Invalid(Problem.NO_SUCH_DOMAIN));
  }

  private static ParseResult validated(String address) {
    EmailValidationResult result = STRICT.validate(address);
    if (result.isSuccess()) {
      return address.length() > 254
          ? new ParseResult.Invalid(Problem.TOO_LONG)
          : new ParseResult.Valid(new Mailbox(address));
    }
    boolean domain = DOMAIN_FAILURES.contains(result.getFailureReason());
    return new ParseResult.Invalid(domain ? Problem.NO_SUCH_DOMAIN : Problem.NOT_AN_ADDRESS);
  }

  private static boolean isFormatCharacter(int c) {
    return Character.getType(c) == Character.FORMAT;
  }
}
