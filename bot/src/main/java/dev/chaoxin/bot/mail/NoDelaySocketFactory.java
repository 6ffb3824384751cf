package dev.chaoxin.bot.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/**
 * Creates sockets with TCP_NODELAY. Angus writes a message in pieces of 8 KB; with Nagle's
 * algorithm the last piece of each message waits 40 ms for the server's delayed acknowledgement.
 */
class NoDelaySocketFactory extends SocketFactory {

  @Override
  public Socket createSocket() throws IOException {
    return withNoDelay(SocketFactory.getDefault().createSocket());
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return withNoDelay(SocketFactory.getDefault().createSocket(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    return withNoDelay(SocketFactory.getDefault().createSocket(host, port, from, fromPort));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return withNoDelay(SocketFactory.getDefault().createSocket(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    return withNoDelay(SocketFactory.getDefault().createSocket(host, port, from, fromPort));
  }

  static Socket withNoDelay(Socket socket) throws IOException {
    socket.setTcpNoDelay(true);
    return socket;
  }
}
