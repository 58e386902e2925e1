package dev.weir.registry.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** A folder. A content is forced to the disk under another name, and then renamed. */
final class FolderPlace implements ContentPlace {

    private static final int PREFIX = 2;

    private final Path folder;
    private final Clock clock;

    FolderPlace(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public void put(Path file, Digests digests) throws IOException {
        Path target = path(digests.sha256());
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

    @Override
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

    @Override
    public OptionalLong length(String sha256) throws IOException {
        try {
            return OptionalLong.of(Files.size(path(sha256)));
        } catch (NoSuchFileException e) {
            return OptionalLong.empty();
        }
    }

    @Override
    public Map<String, Long> lengths(String digits) throws IOException {
        Path part = folder.resolve(digits);
        Map<String, Long> lengths = new HashMap<>();
        for (Path file : Files.isDirectory(part) ? entries(part) : List.<Path>of()) {
            lengths.put(file.getFileName().toString(), Files.size(file));
        }
        return lengths;
    }

    @Override
    public void setAside(String sha256) throws IOException {
        Path damaged = Files.createDirectories(folder.resolve("damaged"));
        Files.move(
                path(sha256),
                damaged.resolve(sha256),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public LocalContent local(String sha256) {
        return new LocalContent(path(sha256), false);
    }

    private Path path(String sha256) {
        return folder.resolve(sha256.substring(0, PREFIX)).resolve(sha256);
    }

    @Override
    public int sweep(Function<String, Set<String>> named, Instant before) throws IOException {
        int removed = 0;
        for (Path part : entries(folder)) {
            String digits = part.getFileName().toString();
            if (digits.length() == PREFIX) {
                removed += sweep(part, named.apply(digits), before);
            }
        }
        return removed;
    }

    static int sweep(Path part, Set<String> named, Instant before) throws IOException {
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
