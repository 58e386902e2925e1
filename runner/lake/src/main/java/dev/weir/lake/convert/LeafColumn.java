package dev.weir.lake.convert;

/**
 * A column of scalars that is being filled. Every value comes with its repetition level, 0 for the first of a row. For
 * one thread at a time.
 */
public interface LeafColumn {

    /** Adds a whole number or a timestamp. */
    void putLong(int repetition, long value);

    /** Adds a day. */
    void putInt(int repetition, int value);

    /** Adds a floating-point number. */
    void putDouble(int repetition, double value);

    /** Adds a truth value. */
    void putBoolean(int repetition, boolean value);

    /** Adds text in UTF-8, or a decimal number's bytes; the column owns the array from now on. */
    void putBytes(int repetition, byte[] value);

    /** Adds text in UTF-8 out of an array that somebody else owns: what is kept of it is copied. */
    void putText(int repetition, byte[] utf8, int from, int to);
}
