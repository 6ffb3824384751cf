package dev.chaoxin.bot.command;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * The wish of whoever started the process that it stop: SIGTERM of a supervisor, Ctrl-C.
 *
 * <p>A shutdown hook would be too late: H2 closes the database in a hook of its own, at the same
 * time, and what is on its way could not be written down any more. {@code sun.misc.Signal} is in
 * the JDK's supported {@code jdk.unsupported} module, but not for the compiler's {@code --release}.
 */
final class StopSignal {

  private StopSignal() {}

  /**
   * Calls {@code stop} instead of ending the process; where that cannot be, as the process ends.
   */
  static void redirect(Runnable stop) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object stopping =
          Proxy.newProxyInstance(
              StopSignal.class.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, arguments) -> handle(proxy, method, arguments, stop));
      Method handle = signal.getMethod("handle", signal, handler);
      for (String name : new String[] {"TERM", "INT"}) {
        handle.invoke(null, signal.getConstructor(String.class).newInstance(name), stopping);
      }
    } catch (ReflectiveOperationException elsewhere) {
      Runtime.getRuntime().addShutdownHook(new Thread(stop, "stop"));
    }
  }

  private static Object handle(Object proxy, Method method, Object[] arguments, Runnable stop) {
    return switch (method.getName()) {
      case "handle" -> {
        stop.run();
        yield null;
      }
      case "equals" -> proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> "stop";
    };
  }
}
