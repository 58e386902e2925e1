package dev.weir.spi.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The parameter says by which columns records are told apart that are made of one row of the source, and which a primary key has to
 * hold therefore. What validates manifests learns from it, without running anything, what {@code keyColumns()} says of a component at
 * run time. For a parser that makes rows of columns, for instance, it stands at the parameter with the name of the column that
 * the columns' names go to.
 */
@Documented
@Repeatable(KeyColumnsCases.class)
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface KeyColumns {

    /** Where the names of the columns stand in the parameter's value. */
    Names value() default Names.VALUES;

    /**
     * What must be so of the component's parameters, all of it: {@code mode=long} and {@code mode!=long} compare one with a word, its
     * default if a manifest does not give it; {@code fold} says that one is given, {@code !fold} that it is not.
     */
    String[] when() default {};

    /** How many of the first components are passed over; for {@link Names#WITHIN}. */
    int from() default 0;

    /** How names begin that are meant, and are counted without this beginning; empty for all names. */
    String mark() default "";

    /** How names begin that are left out; empty for none. */
    String unmarked() default "";

    /** Where names of columns stand. */
    enum Names {
        /** The value is a name, or a list of them. */
        VALUES,
        /** The value is a name, or a list whose first element is one. */
        FIRST,
        /** The keys of the mapping are names. */
        KEYS,
        /** The value is a regular expression, or a list of them, whose named groups are called like columns. */
        GROUPS,
        /** The value holds components that say it themselves. */
        WITHIN
    }
}
