package dev.weir.lake.schema;

import java.util.List;

/** What a column holds. Every column, field and element may be null. */
public sealed interface ColumnType {

    /** Scalars of a fixed representation. */
    enum Scalar implements ColumnType {
        /** Whole numbers of 64 bits. */
        INT64,
        /** Floating-point numbers of 64 bits. */
        DOUBLE,
        /** True or false. */
        BOOLEAN,
        /** Text as it is; what is not text is held as its JSON text. */
        TEXT,
        /** JSON text of whatever the value is. */
        JSON,
        /** A day. */
        DATE,
        /** A point in time, in microseconds of UTC. */
        TIMESTAMP_UTC,
        /** A wall clock's date and time, in microseconds, in no zone. */
        TIMESTAMP_LOCAL
    }

    /**
     * An exact decimal number of {@value #PRECISION} digits.
     *
     * @param scale how many digits stand behind the point
     */
    record Decimal(int scale) implements ColumnType {
        /** How many digits there are in all. */
        public static final int PRECISION = 38;
        /** How many bytes hold any such number, as a two's complement. */
        public static final int BYTES = 16;
    }

    /**
     * An object with known fields.
     *
     * @param fields the fields; at least one
     */
    record Struct(List<Column> fields) implements ColumnType {
        public Struct {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A list.
     *
     * @param element what it holds
     */
    record Array(ColumnType element) implements ColumnType {}
}
