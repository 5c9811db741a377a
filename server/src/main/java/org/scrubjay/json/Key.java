package org.scrubjay.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says what a record component means in a JSON file. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Key {

  /** What the value is for, in a sentence; editors show it. */
  String value();

  /** The key in the file, where it is not the component's own name. */
  String name() default "";
}
