package org.scrubjay.codes.book;

import java.io.IOException;

/** A code book on disk cannot be used. The message says which, why, and what to do. */
public final class CodeBookException extends IOException {
  private static final long serialVersionUID = 1L;

  public CodeBookException(String message) {
    super(message);
  }

  public CodeBookException(String message, Throwable cause) {
    super(message, cause);
  }
}
