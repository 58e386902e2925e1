package dev.weir.parsers.columnar.arrow;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.arrow.flatbuf.FieldNode;

/** Which values of a column are null. */
final class Validity {

    private final int length;
    private final ByteBuffer bits;
    private final boolean isComplete;

    private Validity(int length, ByteBuffer bits) {
        this.length = length;
        this.bits = bits;
        this.isComplete = bits.capacity() == 0;
    }

    /** The nulls of a column, by a bit for each value that is there; it may have none if no value is null. */
    static Validity of(FieldNode node, ByteBuffer bits, boolean isSkipped) throws IOException {
        if (bits.capacity() == 0 && node.nullCount() > 0 && !isSkipped) {
            throw new IOException("a column has nulls, but does not say which");
        }
        return new Validity((int) node.length(), bits);
    }

    /** Whether a value is null. */
    boolean isNull(int index) {
        if (index < 0 || index >= length) {
            throw new IndexOutOfBoundsException("a column has no value " + index);
        }
        return !isComplete && (bits.get(index >> 3) >> (index & 7) & 1) == 0;
    }

    int length() {
        return length;
    }
}
