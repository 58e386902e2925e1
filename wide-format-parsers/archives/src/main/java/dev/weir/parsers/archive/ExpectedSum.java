package dev.weir.parsers.archive;

import dev.weir.parsers.source.Unreadable;
import dev.weir.spi.template.Scope;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The check sum that a body must have, and its sum so far. */
final class ExpectedSum {

    private final ChecksumAlgorithm algorithm;
    private final String expected;
    private final MessageDigest sum;

    private ExpectedSum(ChecksumAlgorithm algorithm, String expected) {
        this.algorithm = algorithm;
        this.expected = expected;
        this.sum = algorithm.digest();
    }

    /** What a manifest says; null if it says nothing. */
    static @Nullable ExpectedSum of(@Nullable ArchiveChecksum checksum, Scope scope) {
        return checksum == null
                ? null
                : new ExpectedSum(
                        checksum.algorithm(), checksum.value().in(scope).strip());
    }

    void update(byte[] bytes, int offset, int length) {
        sum.update(bytes, offset, length);
    }

    /** Compares the sums, once all bytes were counted. */
    void verify() {
        byte[] found = sum.digest();
        String digits = HexFormat.of().formatHex(found);
        if (!expected.equalsIgnoreCase(digits)
                && !expected.equals(Base64.getEncoder().encodeToString(found))) {
            throw Unreadable.because(
                    "Cannot read an archive: its " + algorithm.title() + " is " + digits + ", and not '"
                            + FileName.shown(expected)
                            + "' (the source sent another body than it announced; if it always does, correct"
                            + " checksum)");
        }
    }
}
