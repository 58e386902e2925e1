package dev.weir.spi.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record as a component type. The record's components are its parameters (in snake_case), its Javadoc is its
 * documentation, and the {@link Kind} interfaces that it implements say where it can stand.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Component {

    /** The manifest's {@code type}, or its {@code class_name} if it holds a dot; by default the record's simple name. */
    String value() default "";

    /** Plain values that may stand in a manifest in place of this component, for instance {@code Default}. */
    String[] scalars() default {};

    /**
     * The one parameter that a plain value fills when it stands in place of this component: with {@code "datetime"},
     * {@code start_datetime: "2024-01-01"} reads as {@code start_datetime: {datetime: "2024-01-01"}}.
     */
    String shorthand() default "";

    /** The level of the reference language that introduced the type, for instance {@code 0.29.0}; empty if always. */
    String since() default "";

    /** The last level of the reference language that had the type, where only Weir reads it since; empty if it has it still. */
    String until() default "";

    /** What to write in place of a type that the language has no more, or wants another in place of. */
    String successor() default "";
}
