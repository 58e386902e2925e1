package dev.weir.spi.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The variables that the templates of the parameter see besides those that its component sees; of a parameter that holds components,
 * what all templates in them see. {@code config} and {@code parameters} are seen everywhere.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Sees {

    /** The names of the variables. */
    String[] value();
}
