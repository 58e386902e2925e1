package dev.weir.lake;

import com.github.luben.zstd.Zstd;
import dev.weir.spi.value.Row;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** Reads files with Parquet's own reader, as JSON values. */
final class ParquetJava {

    private ParquetJava() {}

    /** All rows of a file. */
    static List<Row> rows(Path file) throws IOException {
        ParquetReadOptions options = ParquetReadOptions.builder(new PlainParquetConfiguration())
                .withCodecFactory(new Decompression())
                .build();
        List<Row> rows = new ArrayList<>();
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file), options)) {
            MessageType schema = reader.getFileMetaData().getSchema();
            MessageColumnIO columns = new ColumnIOFactory().getColumnIO(schema);
            for (PageReadStore pages = reader.readNextRowGroup(); pages != null; pages = reader.readNextRowGroup()) {
                RecordReader<Group> records = columns.getRecordReader(pages, new GroupRecordConverter(schema));
                for (long i = 0; i < pages.getRowCount(); i++) {
                    rows.add(row(records.read(), schema));
                }
            }
        }
        return rows;
    }

    private static Row row(Group group, GroupType type) {
        Row row = new Row();
        for (int field = 0; field < type.getFieldCount(); field++) {
            boolean there = group.getFieldRepetitionCount(field) > 0;
            row.put(type.getFieldName(field), there ? value(group, field, type.getType(field)) : null);
        }
        return row;
    }

    private static @Nullable Object value(Group group, int field, Type type) {
        if (type.isPrimitive()) {
            return scalar(group, field, type.asPrimitiveType());
        }
        Group inner = group.getGroup(field, 0);
        return type.getLogicalTypeAnnotation() instanceof ListLogicalTypeAnnotation
                ? list(inner, type.asGroupType().getType(0).asGroupType())
                : row(inner, type.asGroupType());
    }

    private static List<@Nullable Object> list(Group list, GroupType repeated) {
        List<@Nullable Object> items = new ArrayList<>();
        for (int i = 0; i < list.getFieldRepetitionCount(0); i++) {
            Group item = list.getGroup(0, i);
            boolean there = item.getFieldRepetitionCount(0) > 0;
            items.add(there ? value(item, 0, repeated.getType(0)) : null);
        }
        return items;
    }

    private static Object scalar(Group group, int field, PrimitiveType type) {
        LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
        return switch (type.getPrimitiveTypeName()) {
            case INT64 -> number(group.getLong(field, 0), logical);
            case INT32 -> LocalDate.ofEpochDay(group.getInteger(field, 0)).toString();
            case DOUBLE -> group.getDouble(field, 0);
            case BOOLEAN -> group.getBoolean(field, 0);
            case BINARY -> group.getString(field, 0);
            case FIXED_LEN_BYTE_ARRAY ->
                new BigDecimal(
                        new BigInteger(group.getBinary(field, 0).getBytes()),
                        ((DecimalLogicalTypeAnnotation) logical).getScale());
            default -> throw new IllegalArgumentException("the lake does not write " + type);
        };
    }

    private static Object number(long value, @Nullable LogicalTypeAnnotation logical) {
        if (!(logical instanceof TimestampLogicalTypeAnnotation time)) {
            return value;
        }
        Instant instant = Instant.EPOCH.plus(value, ChronoUnit.MICROS);
        return time.isAdjustedToUTC()
                ? instant.toString()
                : instant.atOffset(ZoneOffset.UTC).toLocalDateTime().toString() + ":00".substring(time(instant));
    }

    /** A time whose seconds are none is written without them. */
    private static int time(Instant instant) {
        return instant.getNano() == 0 && instant.getEpochSecond() % 60 == 0 ? 0 : 3;
    }

    /** Zstandard without Hadoop. */
    private static final class Decompression implements CompressionCodecFactory {

        @Override
        public BytesInputCompressor getCompressor(CompressionCodecName name) {
            throw new UnsupportedOperationException("only reads");
        }

        @Override
        public BytesInputDecompressor getDecompressor(CompressionCodecName name) {
            if (name != CompressionCodecName.ZSTD) {
                throw new IllegalArgumentException("the lake does not write " + name);
            }
            return new BytesInputDecompressor() {
                @Override
                public BytesInput decompress(BytesInput bytes, int size) throws IOException {
                    return BytesInput.from(Zstd.decompress(bytes.toByteArray(), size));
                }

                @Override
                public void decompress(ByteBuffer input, int from, ByteBuffer output, int size) {
                    byte[] bytes = new byte[from];
                    input.get(bytes);
                    output.put(Zstd.decompress(bytes, size));
                }

                @Override
                public void release() {}
            };
        }

        @Override
        public void release() {}
    }
}
