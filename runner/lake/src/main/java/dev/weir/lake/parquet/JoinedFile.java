package dev.weir.lake.parquet;

import dev.weir.lake.storage.StagedOutput;
import dev.weir.lake.storage.Storage;
import dev.weir.lake.table.DataFile;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.format.Util;
import org.apache.parquet.format.converter.ParquetMetadataConverter;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.schema.MessageType;

/** Joins small files of one schema into one: their row groups, byte for byte. One of them is in memory at a time. */
public final class JoinedFile {

    private static final int TAIL = 8;

    private JoinedFile() {}

    /** The files by schema, as only those of one schema can be joined; what is alone is left out. */
    public static List<List<DataFile>> alike(Storage storage, List<DataFile> files) {
        Map<MessageType, List<DataFile>> schemas = new LinkedHashMap<>();
        for (DataFile file : files) {
            schemas.computeIfAbsent(
                            footer(file, bytes(storage, file)).getFileMetaData().getSchema(), any -> new ArrayList<>())
                    .add(file);
        }
        return schemas.values().stream().filter(group -> group.size() > 1).toList();
    }

    /**
     * Writes the rows of files of one schema to a file that nobody sees.
     *
     * @throws ConnectorException of type SINK if one is not what the lake says it is
     */
    public static WrittenFile of(Storage storage, List<DataFile> files, String path, String run) {
        StagedOutput out = storage.stage(path, run);
        ParquetFile joined = null;
        try {
            for (DataFile file : files) {
                byte[] bytes = bytes(storage, file);
                ParquetMetadata footer = footer(file, bytes);
                List<BlockMetaData> blocks = footer.getBlocks();
                if (joined == null) {
                    joined = new ParquetFile(out, footer.getFileMetaData().getSchema());
                }
                joined.append(new ArrayInput(bytes), blocks);
            }
            if (joined == null) {
                throw new IllegalArgumentException("there are no files to join");
            }
            return joined.finish(Map.of());
        } catch (RuntimeException e) {
            out.abort();
            throw e;
        }
    }

    private static byte[] bytes(Storage storage, DataFile file) {
        try (InputStream in = storage.open(file.path())) {
            byte[] bytes = in.readAllBytes();
            String digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            if (!digest.equals(file.sha256())) {
                throw broken(file, "its SHA-256 is another one", null);
            }
            return bytes;
        } catch (IOException e) {
            throw broken(file, String.valueOf(e.getMessage()), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }

    private static ParquetMetadata footer(DataFile file, byte[] bytes) {
        int length = ByteBuffer.wrap(bytes, bytes.length - TAIL, TAIL)
                .order(ByteOrder.LITTLE_ENDIAN)
                .getInt();
        ByteArrayInputStream footer = new ByteArrayInputStream(bytes, bytes.length - TAIL - length, length);
        try {
            return new ParquetMetadataConverter().fromParquetMetadata(Util.readFileMetaData(footer));
        } catch (IOException e) {
            throw broken(file, String.valueOf(e.getMessage()), e);
        }
    }

    private static ConnectorException broken(
            DataFile file, String reason, @org.jspecify.annotations.Nullable Throwable cause) {
        return new ConnectorException(
                FailureType.SINK,
                "Cannot read " + file.path() + ": " + reason + " (weir lake verify says what else is broken)",
                cause);
    }
}
