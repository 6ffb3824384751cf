package dev.chaoxin.bot.mail;

import static dev.chaoxin.bot.mail.NoDelaySocketFactory.hasty;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/** As {@link NoDelaySocketFactory}, under TLS: Angus hands it the bare socket to wrap. */
final class NoDelayTlsSocketFactory extends SSLSocketFactory {

  private final SSLSocketFactory tls;

  NoDelayTlsSocketFactory(SSLSocketFactory tls) {
    this.tls = tls;
  }

  @Override
  public Socket createSocket(Socket bare, String host, int port, boolean closeBare)
      throws IOException {
    return tls.createSocket(hasty(bare), host, port, closeBare);
  }

  @Override
  public Socket createSocket() throws IOException {
    return hasty(tls.createSocket());
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return hasty(tls.createSocket(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    return hasty(tls.createSocket(host, port, from, fromPort));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return hasty(tls.createSocket(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    return hasty(tls.createSocket(host, port, from, fromPort));
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return tls.getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return tls.getSupportedCipherSuites();
  }
}
