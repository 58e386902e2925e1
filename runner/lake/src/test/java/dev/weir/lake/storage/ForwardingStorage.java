package dev.weir.lake.storage;

import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A storage that tells of its calls before they are carried out. */
public abstract class ForwardingStorage implements Storage {

    private final Storage inner;

    protected ForwardingStorage(Storage inner) {
        this.inner = inner;
    }

    /**
     * A call is about to be carried out.
     *
     * @param method the method's name
     * @param path   the path or the folder that it is about
     */
    protected abstract void before(String method, String path);

    private Storage called(String method, String path) {
        before(method, path);
        return inner;
    }

    @Override
    public StagedOutput stage(String path, String run) {
        return called("stage", path).stage(path, run);
    }

    @Override
    public void publish(StagedFile file) {
        called("publish", file.path()).publish(file);
    }

    @Override
    public void discard(StagedFile file) {
        called("discard", file.path()).discard(file);
    }

    @Override
    public List<Unpublished> unpublished(String folder) {
        return called("unpublished", folder).unpublished(folder);
    }

    @Override
    public byte @Nullable [] read(String path) {
        return called("read", path).read(path);
    }

    @Override
    public boolean writeOnce(String path, byte[] content) {
        return called("writeOnce", path).writeOnce(path, content);
    }

    @Override
    public void write(String path, byte[] content) {
        called("write", path).write(path, content);
    }

    @Override
    public void delete(String path) {
        called("delete", path).delete(path);
    }

    @Override
    public List<String> list(String folder, @Nullable String after) {
        return called("list", folder).list(folder, after);
    }

    @Override
    public List<StoredFile> files(String folder) {
        return called("files", folder).files(folder);
    }

    @Override
    public InputStream open(String path) {
        return called("open", path).open(path);
    }

    @Override
    public String describe(String path) {
        return inner.describe(path);
    }

    @Override
    public void close() {
        inner.close();
    }
}
