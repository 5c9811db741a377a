package org.scrubjay.lsp;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseMessage;

/**
 * Keeps notes, which are about patients, out of logs and error answers.
 *
 * <p>An exception's message may hold the text that upset somebody's code, and LSP4J logs whole
 * messages when a handler fails. So nothing of either is ever written: only where it happened, in
 * our code's terms, and an id that is in the answer to the client too.
 */
final class SafeLogging implements AutoCloseable {
  private static final String PROTOCOL_LIBRARY = "org.eclipse.lsp4j";

  /** What LSP4J logs when a client takes back a question whose answer was already on its way. */
  private static final String TAKEN_BACK_TOO_LATE = "Unmatched cancel notification";

  private final List<Logger> loggers =
      List.of(Logger.getLogger(PROTOCOL_LIBRARY), Logger.getLogger("org.scrubjay"));
  private final Logger log = Logger.getLogger("org.scrubjay.lsp");
  private final Handler handler;

  /**
   * @param target standard error, as standard output belongs to the protocol
   */
  SafeLogging(OutputStream target) {
    handler = new FlushingHandler(target);
    for (Logger logger : loggers) {
      logger.setUseParentHandlers(false);
      logger.addHandler(handler);
    }
  }

  /** A task that logs its failure and does not fail. */
  Runnable guarded(String name, Runnable task) {
    return () -> {
      try {
        task.run();
      } catch (RuntimeException failure) {
        log(name, failure);
      }
    };
  }

  /** What the client is told about a failed request. */
  ResponseError answer(Throwable failure) {
    Throwable cause = cause(failure);
    if (cause instanceof ResponseErrorException known
        && known.getResponseError() instanceof KnownError error) {
      return error;
    }
    return new KnownError(
        ResponseErrorCode.InternalError, "internal error " + log("a request", cause));
  }

  /** An error whose words are ours, and so may reach the client. */
  static ResponseErrorException refusal(ResponseErrorCode code, String words) {
    return new ResponseErrorException(new KnownError(code, words));
  }

  /**
   * Lets every message through; errors that LSP4J words, from parts of the message, lose their
   * words.
   */
  MessageConsumer withoutForeignWords(MessageConsumer consumer) {
    return message -> consumer.consume(withoutForeignWords(message));
  }

  @Override
  public void close() {
    for (Logger logger : loggers) {
      logger.removeHandler(handler);
      logger.setUseParentHandlers(true);
    }
    handler.flush();
  }

  private static Message withoutForeignWords(Message message) {
    if (message instanceof ResponseMessage response
        && response.getError() != null
        && !(response.getError() instanceof KnownError)) {
      int code = response.getError().getCode();
      response.setError(new ResponseError(code, "request failed, code " + code, null));
    }
    return message;
  }

  /** Logs where {@code failure} happened, and gives the id it is logged by. */
  private String log(String what, Throwable failure) {
    String id = Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), Character.MAX_RADIX);
    log.log(Level.SEVERE, what + " failed, id " + id + ": " + where(cause(failure)));
    return id;
  }

  private static Throwable cause(Throwable failure) {
    Throwable cause = failure;
    while ((cause instanceof CompletionException
            || cause instanceof java.lang.reflect.InvocationTargetException)
        && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  /** The kinds of exception and the places in the code, without any message. */
  private static String where(Throwable failure) {
    return Stream.iterate(failure, next -> next != null, Throwable::getCause)
        .limit(5)
        .map(SafeLogging::frames)
        .collect(Collectors.joining(", caused by "));
  }

  private static String frames(Throwable failure) {
    return Stream.of(failure.getStackTrace())
        .limit(20)
        .map(StackTraceElement::toString)
        .collect(Collectors.joining(" < ", failure.getClass().getName() + " at ", ""));
  }

  private static final class KnownError extends ResponseError {
    KnownError(ResponseErrorCode code, String words) {
      super(code, words, null);
    }
  }

  private static final class FlushingHandler extends StreamHandler {
    FlushingHandler(OutputStream target) {
      super(target, new SafeFormatter());
      try {
        setEncoding(StandardCharsets.UTF_8.name());
      } catch (java.io.UnsupportedEncodingException impossible) {
        throw new IllegalStateException("every Java has UTF-8", impossible);
      }
    }

    @Override
    public boolean isLoggable(LogRecord message) {
      // Both sides are right then, so that there is nothing to report.
      return super.isLoggable(message)
          && !(message.getMessage() != null
              && message.getMessage().startsWith(TAKEN_BACK_TOO_LATE)
              && message.getLoggerName().startsWith(PROTOCOL_LIBRARY));
    }

    @Override
    public synchronized void publish(LogRecord message) {
      super.publish(message);
      flush();
    }
  }

  private static final class SafeFormatter extends Formatter {
    @Override
    public String format(LogRecord entry) {
      String words =
          entry.getLoggerName().startsWith(PROTOCOL_LIBRARY)
              ? "a message could not be handled"
                  + (entry.getThrown() == null ? "" : ": " + where(entry.getThrown()))
              : entry.getMessage();
      return String.format(Locale.ROOT, "%s %s%n", entry.getLevel().getName(), words);
    }
  }
}
