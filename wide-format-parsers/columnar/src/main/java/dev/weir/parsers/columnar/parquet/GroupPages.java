package dev.weir.parsers.columnar.parquet;

import dev.weir.parsers.columnar.value.Held;
import dev.weir.parsers.source.KeptBody;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Type;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** The columns of a row group. Used by one thread. */
final class GroupPages implements PageReadStore {

    private final long rows;
    private final Map<List<String>, ChunkPages> pages = new LinkedHashMap<>();

    /**
     * The columns that are asked for.
     *
     * @param schema the columns of the file, in the order of the chunks
     * @param wanted those that are read
     */
    GroupPages(KeptBody file, RowGroup group, MessageType schema, MessageType wanted, Held held) throws IOException {
        this.rows = group.getNum_rows();
        List<ColumnDescriptor> columns = schema.getColumns();
        if (group.getColumnsSize() != columns.size() || rows < 0) {
            throw new IOException("a row group has other columns than the file");
        }
        Map<List<String>, Integer> places = new HashMap<>();
        columns.forEach(column -> places.put(List.of(column.getPath()), places.size()));
        for (ColumnDescriptor column : wanted.getColumns()) {
            List<String> path = List.of(column.getPath());
            int place = Objects.requireNonNull(places.get(path));
            pages.put(
                    path,
                    new ChunkPages(file, column, checked(group.getColumns().get(place), column), held));
        }
    }

    private ColumnMetaData checked(ColumnChunk chunk, ColumnDescriptor column) throws IOException {
        ColumnMetaData data = chunk.getMeta_data();
        if (data == null || chunk.isSetCrypto_metadata() || chunk.getFile_path() != null) {
            throw new IOException("a column is encrypted, or stands in another file");
        }
        PrimitiveTypeName type = column.getPrimitiveType().getPrimitiveTypeName();
        String name = type == PrimitiveTypeName.BINARY ? Type.BYTE_ARRAY.name() : type.name();
        boolean hasItsType = data.getType().name().equals(name);
        boolean hasItsRows = column.getMaxRepetitionLevel() > 0 || data.getNum_values() == rows;
        if (!hasItsType || !hasItsRows) {
            throw new IOException("a column is not as the file says");
        }
        return data;
    }

    @Override
    public PageReader getPageReader(ColumnDescriptor descriptor) {
        return Objects.requireNonNull(pages.get(List.of(descriptor.getPath())));
    }

    @Override
    public long getRowCount() {
        return rows;
    }

    @Override
    public Optional<Long> getRowIndexOffset() {
        return Optional.empty();
    }

    /** Compares the rows of each column, once all were read. */
    void verify() throws IOException {
        for (ChunkPages column : pages.values()) {
            if (column.rows() != rows) {
                throw new IOException("a column has other rows than its row group");
            }
        }
    }

    void release() {
        pages.values().forEach(ChunkPages::close);
    }
}
