package org.scrubjay.grammar;

/** How a template field is written. */
public enum FieldForm {
  /** {@code [a | b]}, {@code [a/b]}, {@code [prompt]}, {@code []}. */
  BRACKET,
  /** A bracket that its line does not close: {@code [<Heart size normal.} */
  OPEN_BRACKET,
  /** {@code {choice}}, {@code {LIST:123}}, {@code {{name}}}, {@code ${name}}. */
  BRACE,
  /** {@code <prompt>}. */
  ANGLE,
  /** {@code ***}. */
  STARS,
  /** {@code ___}. */
  UNDERSCORES,
  /** {@code %name%}. */
  PERCENT,
  /** {@code $name$}. */
  DOLLAR,
  /** {@code @LINK@}. */
  LINK
}
