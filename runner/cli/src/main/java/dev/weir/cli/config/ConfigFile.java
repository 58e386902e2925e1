package dev.weir.cli.config;

import dev.weir.protocol.JsonFile;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.read.Json;
import dev.weir.spi.value.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** The file that a configuration is kept in. */
public record ConfigFile(Path path) {

    /** The configuration. */
    public Row read(Json json) {
        return new JsonFile(path, "config").readObject(json);
    }

    /**
     * Replaces the configuration in one step, safe on disk before this returns. The file keeps its permissions, and a
     * symbolic link keeps pointing at it.
     *
     * @throws ConnectorException SINK if it cannot be written; the old file is still there then
     */
    public void replace(Row config, Json json) {
        try {
            Path target = path.toRealPath();
            Path folder = target.getParent();
            Path fresh = Files.createTempFile(folder, ".config", ".json");
            try {
                write(fresh, config, json);
                copyPermissions(target, fresh);
                Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new ConnectorException(
                    FailureType.SINK,
                    "Cannot keep the changed config in " + path + ": " + e
                            + " (without it the next run may have no valid token; make the file writable)",
                    e);
        }
    }

    private static void write(Path file, Row config, Json json) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            OutputStream out = Channels.newOutputStream(channel);
            json.write(config, out);
            out.write('\n');
            channel.force(true);
        }
    }

    private static void copyPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView old = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        PosixFileAttributeView fresh = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (old != null && fresh != null) {
            fresh.setPermissions(old.readAttributes().permissions());
        }
    }
}
