package dev.weir.parsers.columnar.arrow;

import java.nio.ByteBuffer;
import org.apache.arrow.flatbuf.Int;
import org.jspecify.annotations.Nullable;

/** Whole numbers of a buffer. */
final class ArrowNumbers {

    private ArrowNumbers() {}

    /** Numbers by their position. */
    @FunctionalInterface
    interface Numbers {
        long at(int index);
    }

    /** Numbers of a type; of 32 bits with a sign if it is not given. Those of 64 bits without a sign are as with one. */
    static Numbers of(@Nullable Int type, ByteBuffer data) {
        return type == null ? of(Integer.SIZE, true, data) : of(type.bitWidth(), type.isSigned(), data);
    }

    /** Numbers of a width. */
    static Numbers of(int bits, boolean isSigned, ByteBuffer data) {
        return switch (bits) {
            case Byte.SIZE -> isSigned ? data::get : index -> data.get(index) & 0xFFL;
            case Short.SIZE ->
                isSigned
                        ? index -> data.getShort(at(index, Short.BYTES))
                        : index -> data.getShort(at(index, Short.BYTES)) & 0xFFFFL;
            case Integer.SIZE ->
                isSigned
                        ? index -> data.getInt(at(index, Integer.BYTES))
                        : index -> data.getInt(at(index, Integer.BYTES)) & 0xFFFFFFFFL;
            case Long.SIZE -> index -> data.getLong(at(index, Long.BYTES));
            default -> throw new IllegalArgumentException("a number has " + bits + " bits");
        };
    }

    /** The position of the first byte of a value. */
    static int at(int index, int width) {
        return Math.multiplyExact(index, width);
    }
}
