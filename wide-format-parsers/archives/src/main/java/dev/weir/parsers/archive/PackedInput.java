package dev.weir.parsers.archive;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A body as it comes, counted, and compared with its check sum at its end. Closing it leaves the body open. */
final class PackedInput extends InputStream {

    private static final int DRAINED = 8 * 1024;

    private final InputStream body;
    private final Budget budget;
    private final @Nullable ExpectedSum sum;
    private boolean ended;

    PackedInput(InputStream body, Budget budget, @Nullable ExpectedSum sum) {
        this.body = body;
        this.budget = budget;
        this.sum = sum;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (ended) {
            return -1;
        }
        int count = body.read(target, offset, length);
        if (count < 0) {
            ended = true;
            if (sum != null) {
                sum.verify();
            }
        } else {
            budget.packed(count);
            if (sum != null) {
                sum.update(target, offset, count);
            }
        }
        return count;
    }

    /** Reads what is left. */
    void drain() {
        byte[] buffer = new byte[DRAINED];
        while (!ended) {
            Damage.reported("an archive", () -> read(buffer, 0, DRAINED));
        }
    }
}
