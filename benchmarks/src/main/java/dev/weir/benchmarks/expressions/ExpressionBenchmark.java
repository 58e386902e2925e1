package dev.weir.benchmarks.expressions;

import dev.weir.expressions.Environment;
import dev.weir.expressions.Template;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Evaluates a template that was parsed before, and parses a template, on a warm machine. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ExpressionBenchmark {

    /** A name of {@code expressions.json}. */
    @Param("one read")
    public String shape = "";

    private final Environment environment = Environment.of(Clock.systemUTC());

    @SuppressWarnings("NullAway.Init") // filled by parse(), before anything is measured
    private Shape measured;

    @Setup
    public void parse() throws IOException {
        measured = Shape.named(shape);
    }

    /** What a field costs each time that it is needed. */
    @Benchmark
    public @Nullable Object evaluate(Effort effort) {
        effort.operations++;
        return measured.value(environment);
    }

    /** What a field costs once, when its manifest is loaded. */
    @Benchmark
    public Object compile(Effort effort) {
        effort.operations++;
        return Template.parse(measured.template().text());
    }
}
