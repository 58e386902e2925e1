package dev.weir.parsers.columnar.parquet;

import dev.weir.parsers.columnar.value.Reading;
import dev.weir.parsers.source.KeptBody;
import dev.weir.parsers.source.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;
import org.apache.parquet.format.converter.ParquetMetadataConverter;
import org.apache.parquet.schema.MessageType;

/**
 * The directory of a Parquet file.
 *
 * @param metaData what it says of row groups
 * @param schema   the columns, in the order of the chunks of each row group
 */
record ParquetFooter(FileMetaData metaData, MessageType schema) {

    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ENCRYPTED = "PARE".getBytes(StandardCharsets.US_ASCII);
    private static final int TAIL = 8;
    /** What a part of the directory takes in memory, more or less. */
    private static final int OBJECT = 24;

    static ParquetFooter of(KeptBody file, Reading reading) throws IOException {
        byte[] footer = bytes(file, reading);
        if (ThriftCheck.end(footer, footer.length, reading.limits().blockBytes() / OBJECT) < 0) {
            throw new IOException("its directory goes beyond its end");
        }
        FileMetaData metaData = Util.readFileMetaData(new ByteArrayInputStream(footer), Math.max(1, footer.length));
        if (metaData.isSetEncryption_algorithm()) {
            throw encrypted();
        }
        FileMetaData schemaOnly = new FileMetaData(
                metaData.getVersion(),
                new SchemaElements(metaData.getSchema(), reading).checked(),
                metaData.getNum_rows(),
                List.of());
        MessageType schema = new ParquetMetadataConverter()
                .fromParquetMetadata(schemaOnly)
                .getFileMetaData()
                .getSchema();
        return new ParquetFooter(metaData, schema);
    }

    private static byte[] bytes(KeptBody file, Reading reading) throws IOException {
        if (file.size() < MAGIC.length + TAIL) {
            throw new EOFException();
        }
        byte[] tail = FileBytes.at(file, file.size() - TAIL, TAIL);
        byte[] magic = Arrays.copyOfRange(tail, TAIL - MAGIC.length, TAIL);
        if (Arrays.equals(magic, ENCRYPTED)) {
            throw encrypted();
        }
        if (!Arrays.equals(magic, MAGIC)) {
            throw new EOFException();
        }
        long length = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).getInt() & 0xFFFFFFFFL;
        if (length > file.size() - TAIL - MAGIC.length) {
            throw new IOException("its directory is longer than the file");
        }
        if (length > reading.limits().blockBytes()) {
            throw Unreadable.limit("Parquet", "its directory has " + length + " bytes", "block_bytes");
        }
        return FileBytes.at(file, file.size() - TAIL - length, (int) length);
    }

    private static RuntimeException encrypted() {
        return Unreadable.because("Cannot read Parquet: the file is encrypted (ask the source for one that is not)");
    }
}
