package dev.weir.registry.api;

/**
 * A parameter behind the question mark; none is required.
 *
 * @param name   its name
 * @param doc    what it does
 * @param number whether it is a whole number from 0 on; otherwise a text
 * @param most   the greatest number
 */
public record Query(String name, String doc, boolean number, long most) {

    /** A text. */
    public static Query text(String name, String doc) {
        return new Query(name, doc, false, 0);
    }

    /** A whole number. */
    public static Query number(String name, String doc, long most) {
        return new Query(name, doc, true, most);
    }
}
