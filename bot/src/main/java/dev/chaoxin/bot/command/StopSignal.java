package dev.chaoxin.bot.command;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * Handles SIGTERM of a supervisor and Ctrl-C.
 *
 * <p>A shutdown hook would be too late: H2 closes the database in a hook of its own at the same
 * time, and the outcome of what is being sent could no longer be stored. {@code sun.misc.Signal} is
 * in the JDK's supported {@code jdk.unsupported} module, but not for the compiler's {@code
 * --release}.
 */
final class StopSignal {

  private StopSignal() {}

  /**
   * Calls {@code stop} instead of ending the process; on a JVM without {@code sun.misc.Signal},
   * while the process ends.
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
