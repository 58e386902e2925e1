package dev.weir.parsers.unpivot;

import dev.weir.spi.value.Row;

/**
 * What the name of a column says.
 *
 * @param key    which of the records of a row it belongs to
 * @param metric which column of that record it is
 */
record ColumnPart(Key key, String metric) {

    /** What tells a record of a row apart from the others; there is one object for the same values. */
    static final class Key {
        private final Row values;

        Key(Row values) {
            this.values = values;
        }

        Row values() {
            return values;
        }
    }
}
