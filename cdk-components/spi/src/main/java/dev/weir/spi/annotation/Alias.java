package dev.weir.spi.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Older names of a parameter, of a component type, or of the {@code custom} type of a {@link Kind}. A manifest may go on using them;
 * each use is reported with the name that took their place.
 */
@Documented
@Repeatable(Aliases.class)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Alias {

    /**
     * The older names, as the manifest spells them. A type that begins with {@code airbyte_cdk.} is a {@code class_name}: the name of
     * a class in whichever module of that package.
     */
    String[] value();

    /**
     * For a type whose older name means something else by now: the field that a component of the older meaning has, for instance
     * {@code login_url}, or a field with its value, {@code inject_into: path}. Empty if the name alone tells.
     */
    String where() default "";

    /** The last level of the language that had the name, for instance {@code 0.28.1}; empty if it is not known. */
    String until() default "";
}
