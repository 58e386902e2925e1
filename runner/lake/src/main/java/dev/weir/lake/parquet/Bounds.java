package dev.weir.lake.parquet;

import dev.weir.spi.value.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.parquet.column.statistics.IntStatistics;
import org.apache.parquet.column.statistics.LongStatistics;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;

/** The smallest and the largest values of a file's top-level integer, date and timestamp columns. */
final class Bounds {

    private final PrimitiveType type;
    private long min = Long.MAX_VALUE;
    private long max = Long.MIN_VALUE;

    private Bounds(PrimitiveType type) {
        this.type = type;
    }

    /** The bounds by column, without columns that have no value. */
    static Row of(ParquetMetadata footer) {
        Map<String, Bounds> columns = new LinkedHashMap<>();
        for (BlockMetaData block : footer.getBlocks()) {
            for (ColumnChunkMetaData chunk : block.getColumns()) {
                String[] path = chunk.getPath().toArray();
                Statistics<?> statistics = chunk.getStatistics();
                if (path.length == 1 && statistics != null && statistics.hasNonNullValue()) {
                    columns.computeIfAbsent(path[0], name -> new Bounds(chunk.getPrimitiveType()))
                            .include(statistics);
                }
            }
        }
        Row row = new Row();
        columns.forEach((name, bounds) -> bounds.addTo(row, name));
        return row;
    }

    private void include(Statistics<?> statistics) {
        if (statistics instanceof LongStatistics longs) {
            min = Math.min(min, longs.getMin());
            max = Math.max(max, longs.getMax());
        } else if (statistics instanceof IntStatistics ints) {
            min = Math.min(min, ints.getMin());
            max = Math.max(max, ints.getMax());
        }
    }

    private void addTo(Row row, String name) {
        if (min <= max) {
            Row bounds = Row.of("min", shown(min));
            bounds.put("max", shown(max));
            row.put(name, bounds);
        }
    }

    private Object shown(long value) {
        if (type.getPrimitiveTypeName() == PrimitiveType.PrimitiveTypeName.INT32) {
            return LocalDate.ofEpochDay(value).toString();
        }
        if (!(type.getLogicalTypeAnnotation() instanceof TimestampLogicalTypeAnnotation time)) {
            return value;
        }
        Instant instant = Instant.EPOCH.plus(value, ChronoUnit.MICROS);
        return time.isAdjustedToUTC()
                ? instant.toString()
                : instant.atOffset(ZoneOffset.UTC).toLocalDateTime().toString();
    }
}
