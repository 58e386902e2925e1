package dev.weir.benchmarks.ceiling;

import java.util.Arrays;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.io.api.Binary;

/** The values of one leaf column in a batch: a long each, which is the value or a place among the bytes, and its levels. */
final class Column {

    /** What the longs mean. */
    enum Kind {
        WHOLE,
        TIME,
        NUMBER,
        FLAG,
        TEXT
    }

    private static final int REPETITION = 4;
    private static final int LEVELS = 0x0f;
    private static final byte NULL = (byte) 0x80;

    private final Kind kind;
    private long[] values = new long[ColumnBatch.ROWS];
    private byte[] levels = new byte[ColumnBatch.ROWS];
    private byte[] bytes = new byte[0];
    private int size;
    private int used;

    Column(Kind kind) {
        this.kind = kind;
        if (kind == Kind.TEXT) {
            bytes = new byte[ColumnBatch.ROWS * 8];
        }
    }

    void addNull(int repetition, int definition) {
        append(0, (byte) (repetition << REPETITION | definition | NULL));
    }

    void add(long value, int repetition, int definition) {
        append(value, (byte) (repetition << REPETITION | definition));
    }

    void add(byte[] text, int repetition, int definition) {
        if (used + text.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, used + text.length));
        }
        System.arraycopy(text, 0, bytes, used, text.length);
        add((long) used << 32 | text.length, repetition, definition);
        used += text.length;
    }

    private void append(long value, byte level) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
            levels = Arrays.copyOf(levels, size * 2);
        }
        values[size] = value;
        levels[size++] = level;
    }

    /** Hands all values to the writer, and is empty again. */
    void drain(ColumnWriter writer) {
        for (int i = 0; i < size; i++) {
            int repetition = levels[i] >> REPETITION & (LEVELS >> 1);
            int definition = levels[i] & LEVELS;
            if (levels[i] < 0) {
                writer.writeNull(repetition, definition);
            } else {
                write(writer, values[i], repetition, definition);
            }
        }
        size = 0;
        used = 0;
    }

    private void write(ColumnWriter writer, long value, int repetition, int definition) {
        switch (kind) {
            case WHOLE, TIME -> writer.write(value, repetition, definition);
            case NUMBER -> writer.write(Double.longBitsToDouble(value), repetition, definition);
            case FLAG -> writer.write(value != 0, repetition, definition);
            case TEXT ->
                writer.write(
                        Binary.fromReusedByteArray(bytes, (int) (value >>> 32), (int) value), repetition, definition);
        }
    }
}
