package dev.weir.lake.storage;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.value.Row;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** A lake in memory, which outlives its runs. Safe for concurrent use. */
public final class MemoryStorage implements Storage {

    private final Map<String, byte[]> visible = new ConcurrentSkipListMap<>();
    private final Map<String, byte[]> staged = new ConcurrentSkipListMap<>();

    /** A lake that is as this one is now. */
    public MemoryStorage copy() {
        MemoryStorage copy = new MemoryStorage();
        copy.visible.putAll(visible);
        copy.staged.putAll(staged);
        return copy;
    }

    /** Paths that everybody sees. */
    public List<String> visible() {
        return List.copyOf(visible.keySet());
    }

    /** Paths that are staged, with their runs. */
    public List<String> staged() {
        return List.copyOf(staged.keySet());
    }

    @Override
    public StagedOutput stage(String path, String run) {
        String name = run + " " + path;
        staged.put(name, new byte[0]);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        return new StagedOutput() {
            @Override
            public void write(byte[] source, int offset, int length) {
                bytes.write(source, offset, length);
            }

            @Override
            public StagedFile finish() {
                staged.put(name, bytes.toByteArray());
                return new StagedFile(path, bytes.size(), Row.of("staged", name));
            }

            @Override
            public void abort() {
                staged.remove(name);
            }
        };
    }

    @Override
    public void publish(StagedFile file) {
        byte[] content = staged.remove((String) file.token().get("staged"));
        if (content != null) {
            visible.put(file.path(), content);
        } else if (!visible.containsKey(file.path())) {
            throw new ConnectorException(FailureType.SINK, "Cannot publish " + file.path() + ": it is gone (?)");
        }
    }

    @Override
    public void discard(StagedFile file) {
        staged.remove((String) file.token().get("staged"));
    }

    @Override
    public List<Unpublished> unpublished(String folder) {
        return staged.keySet().stream()
                .map(name -> new Unpublished(
                        name.substring(0, name.indexOf(' ')),
                        new StagedFile(name.substring(name.indexOf(' ') + 1), 0, Row.of("staged", name))))
                .filter(file -> file.file().path().startsWith(folder + "/"))
                .toList();
    }

    @Override
    public byte @Nullable [] read(String path) {
        return visible.get(path);
    }

    @Override
    public boolean writeOnce(String path, byte[] content) {
        return visible.putIfAbsent(path, content) == null;
    }

    @Override
    public void write(String path, byte[] content) {
        visible.put(path, content);
    }

    @Override
    public void delete(String path) {
        visible.remove(path);
    }

    @Override
    public List<String> list(String folder, @Nullable String after) {
        List<String> found = new ArrayList<>(visible.keySet());
        found.removeIf(path -> !path.substring(0, path.lastIndexOf('/')).equals(folder));
        found.removeIf(path -> after != null && path.compareTo(after) <= 0);
        return found;
    }

    @Override
    public List<StoredFile> files(String folder) {
        return visible.entrySet().stream()
                .filter(file -> file.getKey().startsWith(folder + "/"))
                .map(file -> new StoredFile(file.getKey(), file.getValue().length))
                .toList();
    }

    @Override
    public InputStream open(String path) {
        return new ByteArrayInputStream(visible.get(path));
    }

    @Override
    public String describe(String path) {
        return "memory:" + path;
    }

    @Override
    public void close() {
        // the lake outlives its runs
    }
}
