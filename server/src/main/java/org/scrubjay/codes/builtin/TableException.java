package org.scrubjay.codes.builtin;

/** A table that is not as it must be; the message begins with file and line. */
final class TableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  TableException(String place, String expected, String found) {
    super(place + ": expected " + expected + ", found " + found);
  }
}
