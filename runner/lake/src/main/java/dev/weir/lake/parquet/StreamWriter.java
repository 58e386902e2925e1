package dev.weir.lake.parquet;

import dev.weir.lake.json.JsonText;
import dev.weir.lake.schema.StreamColumns;
import dev.weir.lake.storage.StagedOutput;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows of one stream to as many files as it takes, each about {@value #FILE_MEGABYTES} MB. Row groups are as
 * large as the memory budget allows. For one thread at a time; ends with {@link #finish} or {@link #abort}.
 */
public final class StreamWriter {

    private static final int FILE_MEGABYTES = 256;
    private static final int FIRST_ROWS = 64;
    private static final int MOST_ROWS = 4096;
    private static final int BATCH_PART = 8;

    private final MessageType schema;
    private final RowsNode rows;
    private final boolean[] dictionaries;
    private final MemoryBudget budget;
    private final Supplier<StagedOutput> files;
    private final ZstdCodecs codecs = new ZstdCodecs();
    private final List<WrittenFile> written = new ArrayList<>();
    private final MemoryBudget.Part memory;
    private @Nullable ParquetFile file;
    private @Nullable RowGroup group;
    private int batchRows = FIRST_ROWS;
    private boolean ended;

    /** A writer that has no file until the first row comes. */
    public StreamWriter(
            StreamColumns columns, Provenance provenance, MemoryBudget budget, Supplier<StagedOutput> files) {
        this.schema = ParquetTypes.message(columns);
        this.rows = new RowsNode(columns, provenance);
        this.dictionaries = new boolean[schema.getColumns().size()];
        Arrays.fill(dictionaries, true);
        this.budget = budget;
        this.files = files;
        this.memory = budget.part();
    }

    /** Takes rows that were read in one slice, given as a JSON value. */
    public void write(List<Row> batch, Row slice) {
        Binary sliceText = Binary.fromConstantByteArray(JsonText.bytes(slice));
        int at = 0;
        while (at < batch.size()) {
            int end = Math.min(batch.size(), at + batchRows);
            writePart(batch.subList(at, end), sliceText);
            at = end;
        }
    }

    private void writePart(List<Row> part, Binary slice) {
        RowGroup open = openGroup();
        rows.write(part, slice);
        open.added(part.size());
        memory.hold(open.heldBytes());
        batchRows = nextBatchRows(open);
        if (memory.isFull()) {
            writeGroup();
        }
    }

    /** So many rows that they fill a small part of what this stream may hold. */
    private int nextBatchRows(RowGroup open) {
        long rowBytes = Math.max(1, open.takenBytes() / open.rows());
        long fitting = budget.fairShare() / BATCH_PART / rowBytes;
        return (int) Math.max(1, Math.min(Math.min(MOST_ROWS, batchRows * 4L), fitting));
    }

    private RowGroup openGroup() {
        RowGroup open = group;
        if (open == null) {
            open = new RowGroup(schema, codecs, dictionaries, rows.measured(), budget.fairShare());
            rows.writeTo(open.chunks());
            group = open;
        }
        return open;
    }

    private void writeGroup() {
        RowGroup full = group;
        if (full == null) {
            return;
        }
        ParquetFile target = file;
        if (target == null) {
            target = new ParquetFile(files.get(), schema);
            file = target;
        }
        target.write(full, dictionaries);
        group = null;
        memory.hold(0);
        if (target.bytes() >= (long) FILE_MEGABYTES << 20) {
            finishFile(target);
        }
    }

    private void finishFile(ParquetFile full) {
        written.add(full.finish());
        file = null;
    }

    /** Completes the last file and gives all of them. */
    public List<WrittenFile> finish() {
        writeGroup();
        if (file != null) {
            finishFile(file);
        }
        release();
        return List.copyOf(written);
    }

    /** Throws away what is still open. Never fails. Files that were completed stay staged. */
    public void abort() {
        if (group != null) {
            group.discard();
            group = null;
        }
        if (file != null) {
            file.abort();
            file = null;
        }
        release();
    }

    private void release() {
        if (!ended) {
            ended = true;
            memory.close();
            codecs.release();
        }
    }

    /** How many values did not fit their column so far, by top-level field. */
    public Map<String, Long> rescues() {
        return rows.remainder().rescues();
    }

    /** Some of the fields that have no column. */
    public Set<String> unknownFields() {
        return rows.remainder().unknown();
    }
}
