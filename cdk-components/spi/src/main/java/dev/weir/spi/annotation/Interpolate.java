package dev.weir.spi.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How the text of a template parameter is evaluated, where its Java type does not say so. */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Interpolate {

    /** The reference's wrapper for this parameter. */
    Interpolation value();
}
