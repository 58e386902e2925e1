package dev.weir.parsers.archive;

import org.jspecify.annotations.Nullable;

/** A body that is one file: compressed, or as it came. */
final class LoneFile implements ArchiveFiles {

    private final String title;
    private final String name;
    private final UnpackedInput data;
    private final PackedInput body;
    private boolean given;

    LoneFile(String title, String name, UnpackedInput data, PackedInput body) {
        this.title = title;
        this.name = name;
        this.data = data;
        this.body = body;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean isArchive() {
        return false;
    }

    @Override
    public @Nullable ArchivedFile next() {
        if (!given) {
            given = true;
            return new ArchivedFile(name, () -> data);
        }
        data.drain();
        body.drain();
        return null;
    }

    @Override
    public void close() {
        data.close();
    }
}
