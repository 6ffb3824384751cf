package dev.chaoxin.bot.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;

/**
 * A message with a text and an HTML part whose bytes depend on its arguments only, including
 * Message-ID, Date and boundary, which Jakarta Mail would make up for each attempt.
 */
final class ReproducibleMessage extends MimeMessage {

  // Jakarta Mail wants a session to format headers with; this one has no server and no settings.
  private static final Session NO_SESSION = Session.getInstance(new Properties());
  private final String messageId;

  /**
   * @param token the local part of the Message-ID, letters and digits
   */
  ReproducibleMessage(String token, FromAddress from, String to, Instant date, String subject)
      throws MessagingException {
    super(NO_SESSION);
    this.messageId = "<" + token + "@" + from.domain() + ">";
    try {
      setFrom(new InternetAddress(from.address(), HeaderText.oneLine(from.name()), "UTF-8"));
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
    setRecipient(RecipientType.TO, new InternetAddress(to, true));
    setSubject(HeaderText.oneLine(subject), StandardCharsets.UTF_8.name());
    setSentDate(Date.from(date));
  }

  /** Adds the two bodies and saves the headers; plain text first (RFC 2046 section 5.1.4). */
  ReproducibleMessage withBodies(String text, String html) throws MessagingException {
    setContent(new Bodies("=_" + messageId.substring(1, messageId.indexOf('@')), text, html));
    saveChanges();
    return this;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }

  private static final class Bodies extends MimeMultipart {

    Bodies(String boundary, String text, String html) throws MessagingException {
      super("alternative");
      // "=_" does not occur in base64, so the boundary does not occur in a body.
      contentType = "multipart/alternative; \r\n\tboundary=\"" + boundary + "\"";
      addBodyPart(body("text/plain; charset=UTF-8", text));
      addBodyPart(body("text/html; charset=UTF-8", html));
    }

    private static MimeBodyPart body(String type, String content) throws MessagingException {
      MimeBodyPart body = new MimeBodyPart();
      body.setContent(content.replaceAll("\r\n|\r|\n", "\r\n"), type);
      body.setHeader("Content-Type", type);
      body.setHeader("Content-Transfer-Encoding", "base64");
      return body;
    }
  }
}
