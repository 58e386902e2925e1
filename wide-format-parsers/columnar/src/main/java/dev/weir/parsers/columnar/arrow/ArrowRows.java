package dev.weir.parsers.columnar.arrow;

import dev.weir.parsers.columnar.value.FileRows;
import dev.weir.parsers.columnar.value.Held;
import dev.weir.parsers.columnar.value.Reading;
import dev.weir.spi.value.Row;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.flatbuf.DictionaryBatch;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.MessageHeader;
import org.apache.arrow.flatbuf.MetadataVersion;
import org.apache.arrow.flatbuf.RecordBatch;
import org.jspecify.annotations.Nullable;

/** The rows of an Arrow stream or file, while it arrives. Used by one thread. */
public final class ArrowRows implements FileRows {

    private final ArrowMessages messages;
    private final ArrowSchema schema;
    private final Reading reading;
    private final List<Integer> taken;
    private final Row names = new Row();
    private final Held held;
    private final ArrowDictionaries dictionaries = new ArrowDictionaries();
    private List<ArrowColumn> columns = List.of();
    private long heldForBatch;
    private long batches;
    private int length;
    private int position;
    private boolean ended;

    private ArrowRows(ArrowMessages messages, ArrowSchema schema, Reading reading) {
        this.messages = messages;
        this.schema = schema;
        this.reading = reading;
        List<String> all = schema.fields().stream().map(ArrowField::name).toList();
        this.taken = reading.selection().positions(reading.values().format(), all);
        taken.forEach(place -> names.put(all.get(place), null));
        this.held = new Held(reading.values().format(), reading.limits());
    }

    /** Begins to read. The body can go back to its first byte. */
    public static ArrowRows of(InputStream body, Reading reading) throws IOException {
        ArrowMessages messages = ArrowMessages.of(body);
        return new ArrowRows(messages, ArrowSchema.of(messages.next(), reading), reading);
    }

    @Override
    public @Nullable Row next() throws IOException {
        while (position == length && !ended) {
            nextMessage();
        }
        if (ended) {
            return null;
        }
        reading.meter().nextRecord();
        @Nullable Object[] row = new Object[columns.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = columns.get(i).value(position);
        }
        position++;
        return Row.withKeysOf(names, row);
    }

    private void nextMessage() throws IOException {
        columns = List.of();
        held.give(heldForBatch);
        heldForBatch = 0;
        Message message = messages.next();
        if (message == null) {
            ended = true;
            messages.verify(batches);
        } else if (message.headerType() == MessageHeader.RecordBatch) {
            batches++;
            rows(message, (RecordBatch) message.header(new RecordBatch()));
        } else if (message.headerType() == MessageHeader.DictionaryBatch) {
            dictionary(message, (DictionaryBatch) message.header(new DictionaryBatch()));
        } else {
            throw new IOException("a message is neither of rows nor of a dictionary");
        }
    }

    private BatchBuffers buffers(Message message, RecordBatch batch) throws IOException {
        held.take(message.bodyLength());
        byte[] body = messages.bytes((int) message.bodyLength());
        return new BatchBuffers(batch, body, held, message.version() < MetadataVersion.V5);
    }

    private ArrowColumns columns(BatchBuffers buffers) {
        return new ArrowColumns(buffers, dictionaries, reading.values(), reading.meter());
    }

    private void rows(Message message, RecordBatch batch) throws IOException {
        BatchBuffers buffers = buffers(message, batch);
        ArrowColumns made = columns(buffers);
        List<ArrowColumn> read = new ArrayList<>();
        for (int i = 0; i < schema.fields().size(); i++) {
            boolean isTaken = read.size() < taken.size() && taken.get(read.size()) == i;
            buffers.skip(!isTaken);
            buffers.requireLength(batch.length());
            ArrowColumn column = made.column(schema.fields().get(i));
            if (isTaken) {
                read.add(column);
            }
        }
        buffers.verify();
        if (batch.length() < 0 || batch.length() > Integer.MAX_VALUE) {
            throw new IOException("a batch has an impossible number of rows");
        }
        heldForBatch = message.bodyLength() + buffers.unpacked();
        columns = List.copyOf(read);
        length = (int) batch.length();
        position = 0;
    }

    private void dictionary(Message message, DictionaryBatch batch) throws IOException {
        ArrowDictionary dictionary = dictionaries.get(batch.id());
        if (!batch.isDelta()) {
            held.give(dictionary.held());
            dictionary.clear();
        }
        RecordBatch values = batch.data();
        BatchBuffers buffers = buffers(message, values);
        buffers.requireLength(values.length());
        ArrowColumn column = columns(buffers).column(schema.dictionary(batch.id()));
        buffers.verify();
        long length = values.length();
        if (length < 0 || length > Integer.MAX_VALUE) {
            throw new IOException("a dictionary has an impossible number of values");
        }
        dictionary.add(column, (int) length, message.bodyLength() + buffers.unpacked());
    }

    @Override
    public void close() {
        // it holds nothing
    }
}
