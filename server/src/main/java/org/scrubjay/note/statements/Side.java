package org.scrubjay.note.statements;

/** A side of the patient's body. */
public enum Side {
  LEFT("left"),
  RIGHT("right"),
  BOTH("both sides");

  private final String words;

  Side(String words) {
    this.words = words;
  }

  /** As a message says it. */
  public String words() {
    return words;
  }

  /** The other side; both sides have none and are their own. */
  public Side opposite() {
    return switch (this) {
      case LEFT -> RIGHT;
      case RIGHT -> LEFT;
      case BOTH -> BOTH;
    };
  }
}
