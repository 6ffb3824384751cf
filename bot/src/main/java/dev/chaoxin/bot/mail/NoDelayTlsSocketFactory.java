package dev.chaoxin.bot.mail;

import static dev.chaoxin.bot.mail.NoDelaySocketFactory.withNoDelay;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/** {@link NoDelaySocketFactory} under TLS: Angus passes in the plain socket to wrap. */
final class NoDelayTlsSocketFactory extends SSLSocketFactory {

  private final SSLSocketFactory tls;

  NoDelayTlsSocketFactory(SSLSocketFactory tls) {
    this.tls = tls;
  }

  @Override
  public Socket createSocket(Socket bare, String host, int port, boolean closeBare)
      throws IOException {
    return tls.createSocket(withNoDelay(bare), host, port, closeBare);
  }

  @Override
  public Socket createSocket() throws IOException {
    return withNoDelay(tls.createSocket());
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return withNoDelay(tls.createSocket(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    return withNoDelay(tls.createSocket(host, port, from, fromPort));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return withNoDelay(tls.createSocket(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    return withNoDelay(tls.createSocket(host, port, from, fromPort));
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
