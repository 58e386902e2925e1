package dev.weir.benchmarks.records;

import dev.weir.benchmarks.expressions.Effort;
import dev.weir.lake.parquet.MemoryBudget;
import dev.weir.lake.parquet.Provenance;
import dev.weir.lake.parquet.StreamWriter;
import dev.weir.lake.parquet.WrittenFile;
import dev.weir.lake.schema.StreamColumns;
import dev.weir.protocol.ProtocolSink;
import dev.weir.protocol.ProtocolWriter;
import dev.weir.spi.sink.Batch;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The inner loops of a read, on a thousand orders in each call. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RecordBenchmark {

    private static final int PARTS = 40;
    private static final long BUDGET = 128L << 20;

    private final ProtocolSink lines =
            new ProtocolSink(new ProtocolWriter(OutputStream.nullOutputStream(), Clock.systemUTC(), false));

    /** A page of JSON to rows. */
    @Benchmark
    public List<Row> jsonToRows(Orders orders, Effort effort) {
        effort.operations += Orders.COUNT;
        return orders.read();
    }

    /** Rows to messages, one a line. */
    @Benchmark
    public void rowsToLines(Orders orders, Effort effort) {
        effort.operations += Orders.COUNT;
        lines.write(new Batch(orders.stream(), StreamSlice.WHOLE, orders.rows()));
    }

    /** Rows to a Parquet file of forty thousand, whose bytes go nowhere. */
    @Benchmark
    public List<WrittenFile> rowsToParquet(Orders orders, Effort effort) {
        StreamWriter writer = new StreamWriter(
                StreamColumns.of(orders.stream().schema()),
                new Provenance("benchmark", Instant.EPOCH),
                new MemoryBudget(BUDGET),
                Nowhere::new);
        for (int part = 0; part < PARTS; part++) {
            effort.operations += Orders.COUNT;
            writer.write(orders.rows(), new Row());
        }
        return writer.finish();
    }

    /** Rows of 120 columns to nine records each. */
    @Benchmark
    public long unpivot(WideRows wide, Effort effort) {
        effort.operations += WideRows.COUNT;
        return wide.unpivoted();
    }
}
