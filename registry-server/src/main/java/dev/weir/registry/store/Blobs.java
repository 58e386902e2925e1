package dev.weir.registry.store;

import dev.weir.registry.refusal.Refusal.TooLarge;
import dev.weir.registry.refusal.Refusal.TooSlow;
import dev.weir.registry.refusal.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Contents in a folder, each in a file that is named by its SHA-256, so that equal ones are there once. A content is written under another name, forced
 * to the disk and then renamed; rows name it only after that. For any thread.
 */
public final class Blobs {

    private static final int BUFFER = 64 * 1024;
    private static final int PREFIX = 2;

    private final Path folder;
    private final Path arriving;
    private final Clock clock;

    /** The contents in a folder, which is made if it is not there. */
    public Blobs(Path folder, Clock clock) throws IOException {
        this.folder = folder;
        this.clock = clock;
        this.arriving = Files.createDirectories(folder.resolve("arriving"));
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
            return new Incoming(this, file, length, digests.end());
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

    void keep(Path file, String sha256) throws IOException {
        Path target = path(sha256);
        Files.createDirectories(target.getParent());
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel names = FileChannel.open(target.getParent(), StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    /** A content from a place on, to be closed by the caller. */
    public InputStream open(String sha256, long from) throws IOException {
        InputStream in = Files.newInputStream(path(sha256));
        try {
            in.skipNBytes(from);
            return in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /** How long a content is; none if it is not there. */
    public OptionalLong length(String sha256) throws IOException {
        try {
            return OptionalLong.of(Files.size(path(sha256)));
        } catch (NoSuchFileException e) {
            return OptionalLong.empty();
        }
    }

    /** The contents that are there with their lengths, of those whose names begin with two digits. */
    public Map<String, Long> lengths(String digits) throws IOException {
        Path part = folder.resolve(digits);
        Map<String, Long> lengths = new HashMap<>();
        for (Path file : Files.isDirectory(part) ? entries(part) : List.<Path>of()) {
            lengths.put(file.getFileName().toString(), Files.size(file));
        }
        return lengths;
    }

    /** Puts a content aside that is not what its name says, to be looked at by people. */
    public void setAside(String sha256) throws IOException {
        Path damaged = Files.createDirectories(folder.resolve("damaged"));
        Files.move(
                path(sha256),
                damaged.resolve(sha256),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** Where a content lies. */
    public Path path(String sha256) {
        return folder.resolve(sha256.substring(0, PREFIX)).resolve(sha256);
    }

    /**
     * Removes what nothing names and what never arrived whole, if it is old.
     *
     * @param named the contents that something names, of those whose names begin with some digits
     * @return how many files were removed
     */
    public int sweep(Function<String, Set<String>> named, Duration age) throws IOException {
        Instant before = clock.instant().minus(age);
        int removed = sweep(arriving, Set.of(), before);
        for (Path part : entries(folder)) {
            String digits = part.getFileName().toString();
            if (digits.length() == PREFIX) {
                removed += sweep(part, named.apply(digits), before);
            }
        }
        return removed;
    }

    private static int sweep(Path part, Set<String> named, Instant before) throws IOException {
        int removed = 0;
        for (Path file : entries(part)) {
            boolean unnamed = !named.contains(file.getFileName().toString());
            if (unnamed && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                Files.deleteIfExists(file);
                removed++;
            }
        }
        return removed;
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }
}
