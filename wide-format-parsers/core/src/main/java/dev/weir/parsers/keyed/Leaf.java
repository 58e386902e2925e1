package dev.weir.parsers.keyed;

/** What stands behind the last key. */
public enum Leaf {
    /** Objects, or lists of objects, whose fields become columns; null gives a record of the keys alone. */
    OBJECT,
    /** A value of one column, whatever it is. */
    SCALAR,
    /** The one or the other: objects, and lists that begin with an object, give columns; anything else is a value. */
    AUTO
}
