package dev.chaoxin.subscriptions;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.Normalizer2;
import com.sanctionco.jmail.EmailValidationResult;
import com.sanctionco.jmail.EmailValidator;
import com.sanctionco.jmail.FailureReason;
import com.sanctionco.jmail.JMail;
import dev.chaoxin.subscriptions.Channel.Mailbox;
import java.util.Locale;
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
  enum Fault {
    NOT_AN_ADDRESS,
    TOO_LONG,
    FORBIDDEN_CHARACTER,
    LOCAL_PART_NOT_ASCII,
    NO_SUCH_DOMAIN
  }

  /** An address or what is wrong with it. */
  sealed interface Reading {
    record Good(Mailbox mailbox) implements Reading {}

    record Bad(Fault fault) implements Reading {}
  }

  private static final IDNA DOMAINS =
      IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.USE_STD3_RULES);

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

  static Reading read(String typed) {
    // A line end in an address would start a header of its own in the mail.
    if (typed.strip().chars().anyMatch(c -> Character.isISOControl(c) || format(c))) {
      return new Reading.Bad(Fault.FORBIDDEN_CHARACTER);
    }
    String text = Normalizer2.getNFKCInstance().normalize(typed).strip();
    if (text.chars().anyMatch(c -> " ()<>[]:;,\\\"".indexOf(c) >= 0)) {
      return new Reading.Bad(Fault.FORBIDDEN_CHARACTER);
    }
    int at = text.lastIndexOf('@');
    if (at <= 0 || at == text.length() - 1) {
      return new Reading.Bad(Fault.NOT_AN_ADDRESS);
    }
    String local = text.substring(0, at);
    if (local.chars().anyMatch(c -> c > 0x7e)) {
      return new Reading.Bad(Fault.LOCAL_PART_NOT_ASCII);
    }
    if (local.length() > 64 || text.length() > 254) {
      return new Reading.Bad(Fault.TOO_LONG);
    }
    IDNA.Info errors = new IDNA.Info();
    StringBuilder domain = DOMAINS.nameToASCII(text.substring(at + 1), new StringBuilder(), errors);
    if (errors.hasErrors()) {
      return new Reading.Bad(Fault.NO_SUCH_DOMAIN);
    }
    return validated(local + "@" + domain.toString().toLowerCase(Locale.ROOT));
  }

  private static Reading validated(String address) {
    EmailValidationResult result = STRICT.validate(address);
    if (result.isSuccess()) {
      return address.length() > 254
          ? new Reading.Bad(Fault.TOO_LONG)
          : new Reading.Good(new Mailbox(address));
    }
    boolean domain = DOMAIN_FAULTS.contains(result.getFailureReason());
    return new Reading.Bad(domain ? Fault.NO_SUCH_DOMAIN : Fault.NOT_AN_ADDRESS);
  }

  private static boolean format(int c) {
    return Character.getType(c) == Character.FORMAT;
  }
}
