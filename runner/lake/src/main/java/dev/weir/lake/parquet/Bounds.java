package dev.weir.lake.parquet;

import dev.weir.lake.figures.ColumnFigures;
import dev.weir.lake.figures.Figures;
import dev.weir.lake.figures.ValueKind;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;

/**
 * What a footer says of a file's top-level columns: rows without a value, the smallest and the largest value. Of columns
 * that are lists or objects it says nothing.
 */
final class Bounds {

    private Bounds() {}

    /** The figures by column. */
    static Map<String, ColumnFigures> of(ParquetMetadata footer) {
        Figures figures = Figures.NONE;
        for (BlockMetaData block : footer.getBlocks()) {
            Map<String, ColumnFigures> columns = new LinkedHashMap<>();
            for (ColumnChunkMetaData chunk : block.getColumns()) {
                String[] path = chunk.getPath().toArray();
                if (path.length == 1) {
                    columns.put(path[0], of(chunk));
                }
            }
            figures = figures.plusFile(block.getRowCount(), columns);
        }
        return figures.columns();
    }

    private static ColumnFigures of(ColumnChunkMetaData chunk) {
        Statistics<?> statistics = chunk.getStatistics();
        if (!statistics.isNumNullsSet()) {
            return new ColumnFigures(ValueKind.UNORDERED, ColumnFigures.UNKNOWN, null, null);
        }
        ChunkValues values = ChunkValues.of(chunk.getPrimitiveType());
        boolean any = statistics.hasNonNullValue();
        return new ColumnFigures(
                values.kind(),
                statistics.getNumNulls(),
                any ? values.value(statistics.genericGetMin()) : null,
                any ? values.value(statistics.genericGetMax()) : null);
    }
}
