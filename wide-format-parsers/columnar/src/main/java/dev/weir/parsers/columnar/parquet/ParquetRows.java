package dev.weir.parsers.columnar.parquet;

import dev.weir.parsers.columnar.value.FileRows;
import dev.weir.parsers.columnar.value.Held;
import dev.weir.parsers.columnar.value.Reading;
import dev.weir.parsers.source.KeptBody;
import dev.weir.spi.value.Row;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** The rows of a Parquet file, from a temporary one. Used by one thread. */
public final class ParquetRows implements FileRows {

    private final KeptBody file;
    private final ParquetFooter footer;
    private final MessageType wanted;
    private final RecordRoot root;
    private final MessageColumnIO columns;
    private final Reading reading;
    private final Held held;
    private final Iterator<RowGroup> groups;
    private @Nullable GroupPages pages;
    private @Nullable RecordReader<Row> records;
    private long left;

    private ParquetRows(KeptBody file, Reading reading) throws IOException {
        this.file = file;
        this.reading = reading;
        this.footer = ParquetFooter.of(file, reading);
        this.wanted = wanted(footer.schema(), reading);
        this.root = new RecordRoot(wanted, reading.values(), reading.meter());
        this.columns = new ColumnIOFactory(footer.metaData().getCreated_by()).getColumnIO(wanted, footer.schema());
        this.held = new Held(reading.values().format(), reading.limits());
        this.groups = footer.metaData().getRow_groups().iterator();
        verifyRows();
    }

    /** Takes a file over. */
    public static ParquetRows of(InputStream body, Reading reading) throws IOException {
        KeptBody file =
                KeptBody.of(reading.values().format(), body, reading.limits().bytes());
        try {
            return new ParquetRows(file, reading);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static MessageType wanted(MessageType schema, Reading reading) {
        List<String> names = schema.getFields().stream().map(Type::getName).toList();
        List<Integer> positions = reading.selection().positions(reading.values().format(), names);
        List<Type> fields = positions.stream()
                .map(position -> schema.getFields().get(position))
                .toList();
        return new MessageType(schema.getName(), fields);
    }

    private void verifyRows() throws IOException {
        long counted = 0;
        for (RowGroup group : footer.metaData().getRow_groups()) {
            counted = Math.addExact(counted, group.getNum_rows());
        }
        if (counted != footer.metaData().getNum_rows()) {
            throw new IOException("the file has other rows than its row groups");
        }
    }

    @Override
    public @Nullable Row next() throws IOException {
        while (left == 0) {
            endGroup();
            if (!groups.hasNext()) {
                return null;
            }
            beginGroup(groups.next());
        }
        left--;
        reading.meter().nextRecord();
        return records == null ? null : records.read();
    }

    private void beginGroup(RowGroup group) throws IOException {
        GroupPages next = new GroupPages(file, group, footer.schema(), wanted, held);
        left = group.getNum_rows();
        if (left > 0) {
            pages = next;
            records = columns.getRecordReader(next, root, FilterCompat.NOOP);
        }
    }

    private void endGroup() throws IOException {
        GroupPages ended = pages;
        pages = null;
        records = null;
        if (ended != null) {
            ended.verify();
            ended.release();
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
