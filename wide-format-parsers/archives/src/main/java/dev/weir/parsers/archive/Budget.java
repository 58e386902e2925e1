package dev.weir.parsers.archive;

import dev.weir.parsers.source.Unreadable;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * What was unpacked of a body so far, held to the limits. The body of a decoder inside another one counts for that one too.
 * Used by one thread.
 */
final class Budget {

    /** As much may come of any few bytes. */
    private static final long WITHOUT_RATIO = 16L * 1024 * 1024;

    private final ArchiveLimits limits;
    private final @Nullable Budget outer;
    private int depth;
    private int files;
    private long packed;
    private long nested;

    private Budget(ArchiveLimits limits, @Nullable Budget outer) {
        this.limits = limits;
        this.outer = outer;
        this.depth = outer == null ? 0 : outer.depth;
    }

    /** The budget of a body, which may be a file of an archive. */
    static Budget of(ArchiveLimits limits, InputStream body) {
        return new Budget(limits, body instanceof UnpackedInput file ? file.budget() : null);
    }

    ArchiveLimits limits() {
        return limits;
    }

    /** Counts bytes of the body. */
    void packed(long count) {
        packed += count;
    }

    /** Counts a file of an archive. */
    void file(String title) {
        if (++files > limits.files()) {
            throw Unreadable.limit(title, "it has more than " + limits.files() + " files", "files");
        }
    }

    /** Begins to unpack one form that the body is packed in. */
    Meter layer(String title) {
        if (++depth > limits.depth()) {
            throw Unreadable.limit(
                    title, "it stands in more than " + (limits.depth() - 1) + " other packed forms", "depth");
        }
        return new Meter(title, true);
    }

    /** For bytes that nothing is undone of. */
    Meter asItIs() {
        return new Meter("the body", false);
    }

    private void nested(String title, long count) {
        nested += count;
        hold(title, nested);
        if (outer != null) {
            outer.nested(title, count);
        }
    }

    private void hold(String title, long bytes) {
        if (bytes > limits.bytes()) {
            throw Unreadable.limit(title, "more than " + limits.bytes() + " bytes come of it", "bytes");
        }
    }

    /** What came of one form. */
    final class Meter {

        private final String title;
        private final boolean counts;
        private long bytes;

        private Meter(String title, boolean counts) {
            this.title = title;
            this.counts = counts;
        }

        /** The name of the form, for messages. */
        String title() {
            return title;
        }

        Budget budget() {
            return Budget.this;
        }

        /** One for bytes that this one has counted already. */
        Meter uncounted() {
            return new Meter(title, false);
        }

        /** Counts unpacked bytes. */
        void unpacked(long count) {
            if (!counts) {
                return;
            }
            bytes = Math.addExact(bytes, count);
            hold(title, bytes);
            if (bytes > WITHOUT_RATIO && bytes / limits.ratio() > packed) {
                throw Unreadable.limit(
                        title,
                        "more than " + limits.ratio()
                                + " bytes come of each of its bytes, as of an archive that is made to" + " fill memory",
                        "ratio");
            }
            if (outer != null) {
                outer.nested(title, count);
            }
        }
    }
}
