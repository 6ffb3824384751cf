package dev.chaoxin.subscriptions;

import com.ibm.icu.text.Normalizer2;
import com.sanctionco.jmail.EmailValidationResult;
import com.sanctionco.jmail.EmailValidator;
import com.sanctionco.jmail.FailureReason;
import com.sanctionco.jmail.JMail;
import dev.chaoxin.subscriptions.Channel.Mailbox;
import java.util.Set;

/**
 * Reads a mail address as a reader types it.
 *
 * <p>RFC 5321 section 4.5.3.1: at most 64 octets before the sign, 255 behind it, 254 in all (RFC
 * 3696, erratum 1690). A domain in other letters is written in its ASCII form (RFC 5891); a local
 * part in other letters would need SMTPUTF8 (RFC 6531) and is refused.
 */
final class AddressParser {

  /** What is said of a text that is not an address; the bundle {@code desk} has the sentence. */
  enum Problem {
    NOT_AN_ADDRESS,
    TOO_LONG,
    FORBIDDEN_CHARACTER,
    LOCAL_PART_NOT_ASCII,
    NO_SUCH_DOMAIN
  }

  /** An address or what is wrong with it. */
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

  private static final Set<FailureReason> DOMAIN_FAULTS =
      Set.of(
          FailureReason.MISSING_TOP_LEVEL_DOMAIN,
          FailureReason.INVALID_DOMAIN_CHARACTER,
          FailureReason.CONTAINS_IP_DOMAIN,
          FailureReason.NUMERIC_TLD);

  private AddressParser() {}

  static ParseResult parse(String typed) {
    // A line end in an address would start a header of its own in the mail.
    if (typed.strip().chars().anyMatch(c -> Character.isISOControl(c) || format(c))) {
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
    boolean domain = DOMAIN_FAULTS.contains(result.getFailureReason());
    return new ParseResult.Invalid(domain ? Problem.NO_SUCH_DOMAIN : Problem.NOT_AN_ADDRESS);
  }

  private static boolean format(int c) {
    return Character.getType(c) == Character.FORMAT;
  }
}
