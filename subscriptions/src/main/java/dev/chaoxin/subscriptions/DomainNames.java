package dev.chaoxin.subscriptions;

import com.ibm.icu.text.IDNA;
import java.util.Locale;
import java.util.Optional;

/** Internationalised domain names (RFC 5890, UTS #46). */
public final class DomainNames {

  private static final IDNA UTS46 =
      IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.USE_STD3_RULES);

  private DomainNames() {}

  /** The ASCII form of a domain, in lower case; empty if it has none. */
  public static Optional<String> toAscii(String domain) {
    IDNA.Info info = new IDNA.Info();
    StringBuilder ascii = UTS46.nameToASCII(domain, new StringBuilder(), info);
    return info.hasErrors()
        ? Optional.empty()
        : Optional.of(ascii.toString().toLowerCase(Locale.ROOT));
  }
}
