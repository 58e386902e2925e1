package dev.weir.lake.parquet;

import dev.weir.lake.declare.FileSettings;
import dev.weir.lake.storage.StagedOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Puts row groups into files of the size that is wanted. A file that has it stays open until the next row group comes: if
 * that is the last one, and small, it goes into the same file. For one thread at a time.
 */
final class RollingFiles {

    private final Encoding encoding;
    private final FileSettings settings;
    private final Supplier<StagedOutput> outputs;
    private final Map<String, String> notes;
    private final List<WrittenFile> written = new ArrayList<>();
    private @Nullable ParquetFile file;

    RollingFiles(Encoding encoding, Supplier<StagedOutput> outputs, Map<String, String> notes) {
        this.encoding = encoding;
        this.settings = encoding.settings();
        this.outputs = outputs;
        this.notes = notes;
    }

    void write(RowGroup group, boolean last) {
        long bytes = group.seal();
        ParquetFile target = file;
        if (target != null && isDone(target, bytes, last)) {
            end(target);
            target = null;
        }
        if (target == null) {
            target = new ParquetFile(outputs.get(), encoding.schema());
            file = target;
        }
        target.write(group, encoding);
    }

    private boolean isDone(ParquetFile open, long next, boolean last) {
        if (open.bytes() + next > settings.cap()) {
            return true;
        }
        return open.bytes() >= settings.target() && !(last && next < settings.floor());
    }

    private void end(ParquetFile full) {
        written.add(full.finish(notes));
        file = null;
    }

    List<WrittenFile> finish() {
        if (file != null) {
            end(file);
        }
        return List.copyOf(written);
    }

    void abort() {
        if (file != null) {
            file.abort();
            file = null;
        }
    }
}
