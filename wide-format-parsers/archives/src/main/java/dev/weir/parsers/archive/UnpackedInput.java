package dev.weir.parsers.archive;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Unpacked bytes, counted. What is damaged or breaks off is a failure of the source, whatever the library says of it. Its
 * reader does not close it; who opened it does, to give back the memory of the library.
 */
final class UnpackedInput extends InputStream {

    private static final int SKIPPED = 8 * 1024;

    private final InputStream unpacked;
    private final Budget.Meter meter;
    private final @Nullable String name;

    UnpackedInput(InputStream unpacked, Budget.Meter meter) {
        this(unpacked, meter, null);
    }

    /** The bytes of a file in an archive. */
    UnpackedInput(InputStream unpacked, Budget.Meter meter, @Nullable String name) {
        this.unpacked = unpacked;
        this.meter = meter;
        this.name = name;
    }

    /** The name of the file in an archive that they are; null if it has none. */
    @Nullable
    String name() {
        return name;
    }

    /** What is unpacked, held to the limits. */
    Budget budget() {
        return meter.budget();
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        int count = Damage.reported(meter.title(), () -> unpacked.read(target, offset, length));
        if (count > 0) {
            meter.unpacked(count);
        }
        return count;
    }

    /** Reads what is left, to the check sum at its end. */
    void drain() {
        byte[] buffer = new byte[SKIPPED];
        while (read(buffer, 0, SKIPPED) >= 0) {
            // the bytes are counted
        }
    }

    @Override
    public void close() {
        Damage.reported(meter.title(), () -> {
            unpacked.close();
            return true;
        });
    }
}
