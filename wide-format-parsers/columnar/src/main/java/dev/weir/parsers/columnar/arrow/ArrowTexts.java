package dev.weir.parsers.columnar.arrow;

import dev.weir.parsers.columnar.value.RecordMeter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Makes columns of texts and bytes of any length. */
final class ArrowTexts {

    private static final int VIEW = 16;
    private static final int LONGEST_INLINE = 12;

    private final BatchBuffers in;
    private final RecordMeter meter;

    ArrowTexts(BatchBuffers in, RecordMeter meter) {
        this.in = in;
        this.meter = meter;
    }

    /**
     * Values that stand one behind the other.
     *
     * @param isLarge whether their places are numbers of 64 bits
     */
    ArrowColumn column(Validity validity, boolean isLarge, Function<byte[], Object> made) throws IOException {
        ArrowNumbers.Numbers offsets = ArrowNumbers.of(isLarge ? Long.SIZE : Integer.SIZE, true, in.buffer());
        ByteBuffer data = in.buffer();
        return column(validity, made, index -> {
            long start = offsets.at(index);
            return bytes(data, start, offsets.at(index + 1) - start);
        });
    }

    /** Values that stand in any of several buffers, or, if they are short, where others have their place. */
    ArrowColumn views(Validity validity, Function<byte[], Object> made) throws IOException {
        ByteBuffer views = in.buffer();
        ByteBuffer[] buffers = new ByteBuffer[in.views()];
        for (int i = 0; i < buffers.length; i++) {
            buffers[i] = in.buffer();
        }
        return column(validity, made, index -> {
            int at = ArrowNumbers.at(index, VIEW);
            int length = views.getInt(at);
            return length <= LONGEST_INLINE
                    ? bytes(views, at + (long) Integer.BYTES, length)
                    : bytes(buffers[views.getInt(at + 8)], views.getInt(at + 12), length);
        });
    }

    private ArrowColumn column(Validity validity, Function<byte[], Object> made, IntFunction<byte[]> bytes) {
        return index -> {
            if (validity.isNull(index)) {
                meter.value();
                return null;
            }
            return made.apply(bytes.apply(index));
        };
    }

    private byte[] bytes(ByteBuffer data, long start, long length) {
        if (start < 0 || length < 0 || length > data.capacity() - start) {
            throw new IndexOutOfBoundsException("a text goes beyond its buffer");
        }
        meter.value(2 * length);
        byte[] bytes = new byte[(int) length];
        data.get((int) start, bytes);
        return bytes;
    }
}
