package dev.weir.parsers.columnar.avro;

import dev.weir.parsers.columnar.value.FileRows;
import dev.weir.parsers.columnar.value.Reading;
import dev.weir.parsers.source.Unreadable;
import dev.weir.spi.value.Row;
import java.io.IOException;
import java.io.InputStream;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.jspecify.annotations.Nullable;

/** The rows of an Avro container file, while it arrives. Used by one thread. */
public final class AvroRows implements FileRows {

    private final AvroBlocks blocks;
    private final AvroRecord record;
    private final Reading reading;
    private @Nullable BinaryDecoder present;
    private long left;

    private AvroRows(AvroBlocks blocks, AvroRecord record, Reading reading) {
        this.blocks = blocks;
        this.record = record;
        this.reading = reading;
    }

    /** Begins to read a file. */
    public static AvroRows of(InputStream body, Reading reading) throws IOException {
        AvroBlocks blocks = AvroBlocks.of(body, reading.limits());
        AvroType top = new AvroTypes(reading).of(AvroSchema.of(blocks.schema(), reading.limits()));
        if (!(top instanceof AvroRecord record)) {
            throw Unreadable.because(
                    "Cannot read Avro: its values are no records (ask the source for a file of records)");
        }
        return new AvroRows(blocks, record.select(reading.selection()), reading);
    }

    @Override
    public @Nullable Row next() throws IOException {
        while (left == 0) {
            if (present != null && !present.isEnd()) {
                throw new IOException("a block has more bytes than records");
            }
            AvroBlocks.Block block = blocks.next();
            if (block == null) {
                return null;
            }
            left = block.records();
            present = DecoderFactory.get().binaryDecoder(block.data(), present);
        }
        left--;
        reading.meter().nextRecord();
        return present == null ? null : record.read(present, 0);
    }

    @Override
    public void close() {
        // it holds nothing
    }
}
