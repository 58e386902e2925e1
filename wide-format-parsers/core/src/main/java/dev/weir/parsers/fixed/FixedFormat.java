package dev.weir.parsers.fixed;

/** What stands in a column. */
public enum FixedFormat {
    /** Text. */
    TEXT,
    /**
     * A number in decimal digits, with a sign before or behind it or none, and a point or none; spaces around it are nothing. It
     * becomes a number.
     */
    NUMBER,
    /**
     * A number whose last digit holds the sign as well, as in zoned decimals: <code>{</code> and {@code A} to {@code I} are 0 to 9
     * of a positive one, <code>}</code> and {@code J} to {@code R}, or {@code p} to {@code y}, of a negative one. It becomes a
     * number.
     */
    OVERPUNCH
}
