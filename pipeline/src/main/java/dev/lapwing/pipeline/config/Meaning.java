package dev.lapwing.pipeline.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a key of the configuration means to those who write it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Meaning {

  /** A phrase of Markdown, without a full stop. */
  String value();

  /** What holds where the key is missing, if the record does not say so itself. */
  String unless() default "";
}
