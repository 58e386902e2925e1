package dev.weir.lake.parquet;

import dev.weir.lake.declare.FileSettings;
import dev.weir.lake.declare.FileSettings.Dictionary;
import dev.weir.lake.schema.StreamColumns;
import dev.weir.spi.value.Row;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/**
 * How rows of one stream become column chunks; shared by all of its files, of which one is written to at a time. Learns
 * which columns repeat. For one thread at a time.
 */
final class Encoding {

    /** Smaller row groups say nothing of whether a column repeats. */
    private static final int TELLING_ROWS = 1000;

    private final FileSettings settings;
    private final MessageType schema;
    private final RowsNode rows;
    private final boolean[] dictionaries;
    private final boolean[] blooms;
    private final PageCompressor compressor;
    private @Nullable RowGroup current;

    Encoding(StreamColumns columns, Provenance provenance, FileSettings settings, Remainder remainder) {
        this.settings = settings;
        this.schema = ParquetTypes.message(columns);
        this.rows = new RowsNode(columns, provenance, remainder);
        this.dictionaries = new boolean[schema.getColumns().size()];
        Arrays.fill(dictionaries, settings.dictionary() != Dictionary.NEVER);
        this.blooms = BloomFields.of(columns.columns(), settings.bloomFilters(), schema);
        this.compressor = PageCompressor.of(settings);
    }

    MessageType schema() {
        return schema;
    }

    FileSettings settings() {
        return settings;
    }

    Remainder remainder() {
        return rows.remainder();
    }

    RowGroup newGroup(long share) {
        return new RowGroup(schema, compressor, dictionaries, rows.measured(), blooms, share);
    }

    /** Encodes rows of one slice. */
    void write(RowGroup group, List<Row> part, Binary slice) {
        aim(group);
        rows.write(part, slice);
        group.added(part.size());
    }

    /** Encodes rows that come with a slice each. */
    void write(RowGroup group, List<Row> part, List<Binary> slices) {
        aim(group);
        rows.write(part, slices);
        group.added(part.size());
    }

    private void aim(RowGroup group) {
        if (group != current) {
            rows.writeTo(group.chunks());
            current = group;
        }
    }

    void flush(RowGroup group, ParquetFileWriter file) throws java.io.IOException {
        boolean[] useful = group.writeTo(file);
        current = null;
        if (settings.dictionary() == Dictionary.AUTO && group.rows() >= TELLING_ROWS) {
            for (int i = 0; i < dictionaries.length; i++) {
                dictionaries[i] &= useful[i];
            }
        }
    }

    void release() {
        compressor.release();
    }
}
