package dev.weir.lake.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.lake.figures.ColumnFigures;
import dev.weir.lake.figures.ValueKind;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What footers of files that Parquet's own writer made say of their columns. */
class BoundsTest {

    private static final MessageType SCHEMA = MessageTypeParser.parseMessageType("""
            message row {
              optional int64 whole;
              optional double real;
              optional boolean flag;
              optional binary name (STRING);
              optional fixed_len_byte_array(16) amount (DECIMAL(38,2));
              optional int32 day (DATE);
              optional int64 at (TIMESTAMP(MICROS,true));
              optional int64 local (TIMESTAMP(MICROS,false));
              optional binary raw;
              optional group place { optional int64 x; }
            }
            """);

    @TempDir
    Path folder;

    private ParquetMetadata footer(List<Group> rows) throws IOException {
        Path file = folder.resolve("rows.parquet");
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(file))
                .withConf(new PlainParquetConfiguration())
                .withType(SCHEMA)
                .withRowGroupSize(1)
                .withMinRowCountForPageSizeCheck(1)
                .build()) {
            for (Group row : rows) {
                writer.write(row);
            }
        }
        try (ParquetFileReader reader = ParquetFileReader.open(
                new LocalInputFile(file),
                ParquetReadOptions.builder(new PlainParquetConfiguration()).build())) {
            return reader.getFooter();
        }
    }

    private static Group row(int number) {
        Group row = new SimpleGroup(SCHEMA);
        byte[] unscaled = new byte[16];
        byte[] small = BigInteger.valueOf(-number).toByteArray();
        java.util.Arrays.fill(unscaled, (byte) (number > 0 ? -1 : 0));
        System.arraycopy(small, 0, unscaled, 16 - small.length, small.length);
        row.append("whole", (long) number);
        row.append("real", number / 4.0);
        row.append("flag", number > 1);
        row.append("name", "n" + number);
        row.append("amount", Binary.fromConstantByteArray(unscaled));
        row.append("day", number);
        row.append("at", number * 1_000_001L);
        row.append("local", number * 1_000_000L);
        row.append("raw", "r" + number);
        row.addGroup("place").append("x", 1L);
        return row;
    }

    private static ColumnFigures of(ValueKind kind, Object min, Object max) {
        return new ColumnFigures(kind, 1, min, max);
    }

    @Test
    void areTheSmallestAndLargestValuesOverAllRowGroups() throws IOException {
        ParquetMetadata footer = footer(List.of(row(2), new SimpleGroup(SCHEMA), row(1), row(3)));

        assertThat(footer.getBlocks()).hasSizeGreaterThan(1);
        Map<String, ColumnFigures> columns = Bounds.of(footer);
        assertThat(columns.get("whole")).isEqualTo(of(ValueKind.NUMBER, BigDecimal.ONE, BigDecimal.valueOf(3)));
        assertThat(columns.get("real")).isEqualTo(of(ValueKind.NUMBER, new BigDecimal("0.25"), new BigDecimal("0.75")));
        assertThat(columns.get("flag")).isEqualTo(of(ValueKind.BOOLEAN, false, true));
        assertThat(columns.get("name")).isEqualTo(of(ValueKind.TEXT, "n1", "n3"));
        assertThat(columns.get("amount"))
                .isEqualTo(of(ValueKind.NUMBER, new BigDecimal("-0.03"), new BigDecimal("-0.01")));
        assertThat(columns.get("day"))
                .isEqualTo(of(ValueKind.DATE, LocalDate.parse("1970-01-02"), LocalDate.parse("1970-01-04")));
        assertThat(columns.get("at"))
                .isEqualTo(of(
                        ValueKind.TIMESTAMP,
                        Instant.parse("1970-01-01T00:00:01.000001Z"),
                        Instant.parse("1970-01-01T00:00:03.000003Z")));
        assertThat(columns.get("local"))
                .isEqualTo(of(
                        ValueKind.LOCAL_TIMESTAMP,
                        LocalDateTime.parse("1970-01-01T00:00:01"),
                        LocalDateTime.parse("1970-01-01T00:00:03")));
        assertThat(columns.get("raw")).isEqualTo(new ColumnFigures(ValueKind.UNORDERED, 1, null, null));
        assertThat(columns).doesNotContainKey("place");
    }

    @Test
    void countAColumnWithoutValues() throws IOException {
        assertThat(Bounds.of(footer(List.of(new SimpleGroup(SCHEMA), new SimpleGroup(SCHEMA))))
                        .get("whole"))
                .isEqualTo(new ColumnFigures(ValueKind.NUMBER, 2, null, null));
    }
}
