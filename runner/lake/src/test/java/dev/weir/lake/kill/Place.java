package dev.weir.lake.kill;

import dev.weir.lake.storage.LocalStorage;
import dev.weir.lake.storage.Location;
import dev.weir.lake.storage.Location.Bucket;
import dev.weir.lake.storage.Location.Folder;
import dev.weir.lake.storage.S3Emulator;
import dev.weir.lake.storage.S3Storage;
import dev.weir.lake.storage.Storage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a lake lies that is put to the test. */
interface Place {

    Location location();

    /** The S3 service; null for a folder. */
    @Nullable
    URI endpoint();

    /** The storage, which works even if that of the runs does not. */
    Storage storage();

    /** Uploads and staged files, and what else nobody sees; drafts of documents may stay for minutes. */
    List<String> unfinished();

    static Place folder(Path folder) {
        return new OnDisk(folder, new LocalStorage(folder));
    }

    static Place bucket(S3Emulator emulator, String prefix) {
        Bucket bucket = new Bucket("lake", prefix);
        return new OnS3(emulator, bucket, new S3Storage(emulator.client(), bucket, 1 << 20));
    }

    /** A folder. */
    record OnDisk(Path folder, Storage storage) implements Place {
        @Override
        public Location location() {
            return new Folder(folder);
        }

        @Override
        public @Nullable URI endpoint() {
            return null;
        }

        @Override
        public List<String> unfinished() {
            try (Stream<Path> tree = Files.walk(folder)) {
                return tree.map(path -> folder.relativize(path).toString())
                        .filter(path -> path.matches("(.*/)?(_weir/staging/.+|\\.[^/]+)"))
                        .filter(path -> !path.contains("_weir/drafts/"))
                        .sorted()
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A prefix of the emulator's bucket. */
    record OnS3(S3Emulator emulator, Bucket bucket, Storage storage) implements Place {
        @Override
        public Location location() {
            return bucket;
        }

        @Override
        public URI endpoint() {
            return emulator.endpoint();
        }

        @Override
        public List<String> unfinished() {
            return emulator.uploads().stream()
                    .filter(key -> key.startsWith(bucket.prefix() + "/"))
                    .toList();
        }
    }
}
