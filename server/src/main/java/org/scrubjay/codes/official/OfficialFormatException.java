package org.scrubjay.codes.official;

/** A file is not what it claims to be. The message says what was expected and what was found. */
public final class OfficialFormatException extends Exception {
  private static final long serialVersionUID = 1L;

  public OfficialFormatException(String message) {
    super(message);
  }

  public OfficialFormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
