package dev.weir.lake.parquet;

import dev.weir.lake.storage.StagedOutput;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.io.SeekableInputStream;
import org.apache.parquet.schema.MessageType;

/** One file that row groups are written to. For one thread at a time. */
final class ParquetFile {

    private final StagedOutput out;
    private final ParquetOutput measured;
    private final ParquetFileWriter writer;
    private long rows;

    ParquetFile(StagedOutput out, MessageType schema) {
        this.out = out;
        this.measured = new ParquetOutput(out);
        try {
            writer = new ParquetFileWriter(
                    measured,
                    schema,
                    ParquetFileWriter.Mode.CREATE,
                    Long.MAX_VALUE,
                    0,
                    null,
                    ParquetProperties.builder().build());
            writer.start();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    void write(RowGroup group, Encoding encoding) {
        try {
            encoding.flush(group, writer);
        } catch (IOException e) {
            throw failed(e);
        }
        rows += group.rows();
    }

    /** Copies row groups of another file of the same schema. */
    void append(SeekableInputStream other, List<BlockMetaData> blocks) {
        try {
            writer.appendRowGroups(other, blocks, false);
        } catch (IOException e) {
            throw failed(e);
        }
        blocks.forEach(block -> rows += block.getRowCount());
    }

    long bytes() {
        return measured.getPos();
    }

    /** Ends the file with notes in its footer. */
    WrittenFile finish(Map<String, String> notes) {
        try (writer) {
            writer.end(notes);
        } catch (IOException e) {
            throw failed(e);
        }
        String sha256 = HexFormat.of().formatHex(measured.digest());
        return new WrittenFile(out.finish(), rows, sha256, Bounds.of(writer.getFooter()));
    }

    void abort() {
        out.abort();
    }

    private static ConnectorException failed(IOException e) {
        return new ConnectorException(
                FailureType.INTERNAL, "Cannot encode a Parquet file: " + e.getMessage() + " (report this)", e);
    }
}
