package dev.weir.spi.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks an SPI interface as a kind of component: every place in a manifest takes components of one kind. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Kind {

    /** The manifest's {@code type} for components of this kind that are named by {@code class_name}; empty if none. */
    String custom() default "";

    /** The last level of the reference language that had the {@code custom} type, where only Weir has it since; empty if it has it still. */
    String until() default "";
}
