package org.scrubjay.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a file may write one component alone for the whole record: its value, where that is no
 * object. For a component that is a list, a single string stands for a list of one.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Plain {

  /** The component's key. */
  String value();
}
