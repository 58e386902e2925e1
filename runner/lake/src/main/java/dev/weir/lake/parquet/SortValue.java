package dev.weir.lake.parquet;

import dev.weir.lake.convert.Conversion;
import dev.weir.lake.convert.Fit;
import dev.weir.lake.convert.LeafColumn;
import dev.weir.lake.schema.ColumnType;
import dev.weir.lake.schema.ColumnType.Decimal;
import java.math.BigInteger;
import java.util.Arrays;
import org.apache.parquet.io.api.Binary;
import org.jspecify.annotations.Nullable;

/** What a column makes of a value, to be compared. For one thread at a time. */
final class SortValue implements LeafColumn {

    private final Conversion conversion;
    private final boolean isNumber;
    private @Nullable Comparable<?> taken;

    private SortValue(Conversion conversion, boolean isNumber) {
        this.conversion = conversion;
        this.isNumber = isNumber;
    }

    static SortValue of(ColumnType leaf) {
        return new SortValue(Conversion.of(leaf), leaf instanceof Decimal);
    }

    /** The value in the column; null if it does not fit there. */
    @Nullable
    Comparable<?> of(Object value) {
        taken = null;
        return conversion.put(value, 0, this) == Fit.NONE ? null : taken;
    }

    @Override
    public void putLong(int repetition, long value) {
        taken = value;
    }

    @Override
    public void putInt(int repetition, int value) {
        taken = value;
    }

    @Override
    public void putDouble(int repetition, double value) {
        taken = value;
    }

    @Override
    public void putBoolean(int repetition, boolean value) {
        taken = value;
    }

    @Override
    public void putBytes(int repetition, byte[] value) {
        taken = isNumber ? new BigInteger(value) : new Utf8(value);
    }

    @Override
    public void putText(int repetition, byte[] utf8, int from, int to) {
        putBytes(repetition, Arrays.copyOfRange(utf8, from, to));
    }

    /** Text in the order of its bytes, as Parquet has it. */
    private record Utf8(Binary bytes) implements Comparable<Utf8> {
        Utf8(byte[] utf8) {
            this(Binary.fromConstantByteArray(utf8));
        }

        @Override
        public int compareTo(Utf8 other) {
            return Arrays.compareUnsigned(bytes.getBytesUnsafe(), other.bytes.getBytesUnsafe());
        }
    }
}
