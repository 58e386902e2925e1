package dev.weir.spi.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name in the manifest: of a parameter where it is not the snake_case form of the record component's name, of an enum
 * constant where it is not the constant's name in lower case.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Name {

    /** The name, as the manifest spells it. */
    String value();
}
