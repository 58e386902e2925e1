package dev.weir.lake.parquet;

import dev.weir.lake.declare.FileSettings;
import dev.weir.lake.json.JsonText;
import dev.weir.lake.schema.StreamColumns;
import dev.weir.lake.storage.StagedOutput;
import dev.weir.spi.value.Row;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.parquet.io.api.Binary;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows to as many files as it takes, each about as large as is wanted. Row groups are as large as the memory budget
 * allows. For one thread at a time; ends with {@link #finish} or {@link #abort}.
 */
public final class StreamWriter {

    private static final int FIRST_ROWS = 64;
    private static final int MOST_ROWS = 4096;
    private static final int BATCH_PART = 8;

    private final Encoding encoding;
    private final boolean ownsEncoding;
    private final FileSettings settings;
    private final @Nullable SortBuffer sorting;
    private final RollingFiles files;
    private final MemoryBudget budget;
    private final MemoryBudget.Part memory;
    private @Nullable RowGroup group;
    private int batchRows = FIRST_ROWS;
    private boolean ended;

    /** A writer that has no file until the first row comes. */
    public StreamWriter(
            StreamColumns columns, Provenance provenance, MemoryBudget budget, Supplier<StagedOutput> files) {
        this(new Encoding(columns, provenance, FileSettings.DEFAULT, new Remainder(false)), true, null, budget, files);
    }

    /**
     * A writer of some of a stream's rows.
     *
     * @param ownsEncoding whether the encoding ends with it
     * @param order        how row groups are sorted; null if they are not
     */
    StreamWriter(
            Encoding encoding,
            boolean ownsEncoding,
            @Nullable RowOrder order,
            MemoryBudget budget,
            Supplier<StagedOutput> files) {
        this.encoding = encoding;
        this.ownsEncoding = ownsEncoding;
        this.settings = encoding.settings();
        this.sorting = order == null ? null : new SortBuffer(order);
        this.files = new RollingFiles(encoding, files, order == null ? Map.of() : order.notes());
        this.budget = budget;
        this.memory = budget.part();
    }

    /** Takes rows that were read in one slice, given as a JSON value. */
    public void write(List<Row> batch, Row slice) {
        Binary sliceText = Binary.fromConstantByteArray(JsonText.bytes(slice));
        if (sorting != null) {
            sort(sorting, batch, sliceText);
            return;
        }
        int at = 0;
        while (at < batch.size()) {
            int end = Math.min(batch.size(), at + batchRows);
            RowGroup open = openGroup();
            encoding.write(open, batch.subList(at, end), sliceText);
            added(open);
            at = end;
        }
    }

    private void added(RowGroup open) {
        memory.hold(open.heldBytes());
        batchRows = nextBatchRows(open);
        if (memory.isFull(settings.rowGroup())) {
            writeGroup(false);
        }
    }

    private void sort(SortBuffer buffer, List<Row> batch, Binary slice) {
        buffer.add(batch, slice);
        memory.hold(buffer.heldBytes());
        if (memory.isFull(settings.rowGroup())) {
            writeSorted(buffer, false);
        }
    }

    private void writeSorted(SortBuffer buffer, boolean last) {
        if (!buffer.isEmpty()) {
            RowGroup open = openGroup();
            buffer.drain((rows, slices) -> encoding.write(open, rows, slices));
            writeGroup(last);
        }
    }

    /** So many rows that they fill a small part of what this stream may hold. */
    private int nextBatchRows(RowGroup open) {
        long rowBytes = Math.max(1, open.takenBytes() / open.rows());
        long fitting = share() / BATCH_PART / rowBytes;
        return (int) Math.max(1, Math.min(Math.min(MOST_ROWS, batchRows * 4L), fitting));
    }

    private long share() {
        return Math.min(settings.rowGroup(), budget.fairShare());
    }

    private RowGroup openGroup() {
        RowGroup open = group;
        if (open == null) {
            open = encoding.newGroup(share());
            group = open;
        }
        return open;
    }

    private void writeGroup(boolean last) {
        RowGroup full = group;
        if (full != null) {
            files.write(full, last);
            group = null;
            memory.hold(0);
        }
    }

    /** Completes the last file and gives all of them. */
    public List<WrittenFile> finish() {
        if (sorting != null) {
            writeSorted(sorting, true);
        }
        writeGroup(true);
        List<WrittenFile> written = files.finish();
        release();
        return written;
    }

    /** Throws away what is still open. Never fails. Files that were completed stay staged. */
    public void abort() {
        if (group != null) {
            group.discard();
            group = null;
        }
        files.abort();
        release();
    }

    private void release() {
        if (!ended) {
            ended = true;
            memory.close();
            if (ownsEncoding) {
                encoding.release();
            }
        }
    }

    /** How many values did not fit their column so far, by top-level field. */
    public Map<String, Long> rescues() {
        return encoding.remainder().rescues();
    }

    /** Some of the fields that have no column. */
    public Set<String> unknownFields() {
        return encoding.remainder().unknown();
    }
}
