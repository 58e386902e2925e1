package dev.weir.benchmarks.expressions;

import dev.weir.expressions.Environment;
import dev.weir.expressions.value.Python;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** Prints what shapes give, one a line, so that only equal work is compared. */
public final class Values {

    private Values() {}

    public static void main(String... names) throws IOException {
        Environment environment = Environment.of(Clock.systemUTC());
        StringBuilder values = new StringBuilder();
        for (String name : names) {
            values.append(Python.repr(Shape.named(name).value(environment))).append('\n');
        }
        System.out.write(values.toString().getBytes(StandardCharsets.UTF_8));
    }
}
