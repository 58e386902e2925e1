package dev.weir.parsers.columnar.value;

import dev.weir.parsers.source.Unreadable;

/** Holds a record, while it is made, and the number of them to the limits. Used by one thread. */
public final class RecordMeter {

    /** What any value takes, be it null. */
    private static final int VALUE = 8;

    private final String format;
    private final ColumnarLimits limits;
    private long rows;
    private long bytes;

    public RecordMeter(String format, ColumnarLimits limits) {
        this.format = format;
        this.limits = limits;
    }

    /** Begins another record. */
    public void nextRecord() {
        bytes = 0;
        if (++rows > limits.rows()) {
            throw Unreadable.limit(format, "it has more than " + limits.rows() + " rows", "rows");
        }
    }

    /** The number of the present record, from 1. */
    public long row() {
        return rows;
    }

    /** Counts a value of the present record. */
    public void value() {
        value(0);
    }

    /** Counts a value that takes some bytes. */
    public void value(long size) {
        bytes += VALUE + size;
        if (bytes > limits.recordBytes()) {
            throw Unreadable.limit(
                    format, "record " + rows + " takes more than " + limits.recordBytes() + " bytes", "record_bytes");
        }
    }
}
