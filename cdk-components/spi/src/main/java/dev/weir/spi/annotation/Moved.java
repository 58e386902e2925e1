package dev.weir.spi.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field that stood elsewhere below this component at older levels of the language, or that says nothing any more. A manifest may
 * go on using the older place; each use is reported. Rules apply in their order, before the names of the component's fields are looked
 * at, so that they are written in the words of the older level.
 */
@Documented
@Repeatable(Moves.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Moved {

    /**
     * The older place: keys joined by dots, from this component on; {@code *} stands for each element of a list. What is left empty
     * by a move, or holds only its type, is removed.
     */
    String from();

    /**
     * The present place, in the same form; the value moves only if this component can hold it there, and gives way to one that is
     * there already. Empty if the field has no successor and is left out.
     */
    String to() default "";

    /** What the value must have to be meant, as in {@link Alias#where}; empty if any is. */
    String where() default "";

    /** The last level of the language that had the field there. */
    String until();
}
