package dev.weir.registry.store;

import dev.weir.registry.refusal.Refusal.TooLarge;
import dev.weir.registry.refusal.Refusal.TooSlow;
import dev.weir.registry.refusal.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/**
 * Contents, each named by its SHA-256, so that equal ones are there once. A content arrives in a folder of this machine, where it is looked at, and goes
 * from there to its place; rows name it only after that. For any thread.
 */
public final class Blobs {

    private static final int BUFFER = 64 * 1024;

    private final ContentPlace place;
    private final Path arriving;
    private final Clock clock;

    /** The contents in a folder, which is made if it is not there. */
    public Blobs(Path folder, Clock clock) throws IOException {
        this(new FolderPlace(folder, clock), folder.resolve("arriving"), clock);
    }

    /**
     * The contents in some place.
     *
     * @param arriving a folder of this machine for what is on its way, made if it is not there
     */
    public Blobs(ContentPlace place, Path arriving, Clock clock) throws IOException {
        this.place = place;
        this.clock = clock;
        this.arriving = Files.createDirectories(arriving);
    }

    /**
     * Takes a content in.
     *
     * @throws Refused if it is larger or slower than the limits allow
     * @throws IOException if its end does not arrive
     */
    public Incoming receive(InputStream in, UploadLimits limits) throws IOException {
        Path file = Files.createTempFile(arriving, "upload-", "");
        try {
            Digests.Running digests = new Digests.Running();
            long length = copy(in, file, limits, digests);
            return new Incoming(place, file, length, digests.end());
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private long copy(InputStream in, Path file, UploadLimits limits, Digests.Running digests) throws IOException {
        Instant end = clock.instant().plus(limits.time());
        long length = 0;
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                length += count;
                check(length, limits, end);
                digests.add(buffer, count);
                out.write(buffer, 0, count);
            }
        }
        return length;
    }

    private void check(long length, UploadLimits limits, Instant end) {
        if (length > limits.bytes()) {
            throw new Refused(new TooLarge(
                    "Cannot take the file: it is larger than " + limits.bytes() + " bytes",
                    "leave out what it does not need, or have the registry started with a larger --largest-file"));
        }
        if (clock.instant().isAfter(end)) {
            throw new Refused(new TooSlow(
                    "Cannot take the file: it did not arrive within "
                            + limits.time().toMinutes() + " minutes",
                    "try again over a faster connection"));
        }
    }

    /** A content from a byte on, to be closed by the caller. */
    public InputStream open(String sha256, long from) throws IOException {
        return place.open(sha256, from);
    }

    /** How long a content is; none if it is not there. */
    public OptionalLong length(String sha256) throws IOException {
        return place.length(sha256);
    }

    /** The contents that are there with their lengths, of those whose names begin with two digits. */
    public Map<String, Long> lengths(String digits) throws IOException {
        return place.lengths(digits);
    }

    /** Puts a content aside that is not what its name says, to be looked at by people. */
    public void setAside(String sha256) throws IOException {
        place.setAside(sha256);
    }

    /** A content as a file of this machine, to be closed by the caller. */
    public LocalContent local(String sha256) throws IOException {
        return place.local(sha256);
    }

    /**
     * Removes what nothing names and what never arrived whole, if it is old.
     *
     * @param named the contents that something names, of those whose names begin with some digits
     * @return how many files were removed
     */
    public int sweep(Function<String, Set<String>> named, Duration age) throws IOException {
        Instant before = clock.instant().minus(age);
        return FolderPlace.sweep(arriving, Set.of(), before) + place.sweep(named, before);
    }
}
