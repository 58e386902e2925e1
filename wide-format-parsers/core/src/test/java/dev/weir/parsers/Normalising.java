package dev.weir.parsers;

import dev.weir.spi.record.RecordTransformation;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import dev.weir.testkit.scope.Components;
import dev.weir.testkit.scope.TestRuntime;
import org.jspecify.annotations.Nullable;

/** Uses a normaliser as it stands in YAML. */
public final class Normalising {

    private final TestRuntime runtime = new TestRuntime();
    private final RecordTransformation component;

    private Normalising(String name, String parameters) {
        this.component = Components.bind(
                RecordTransformation.class,
                "type: CustomTransformation\nclass_name: weir.parsers." + name + "\n" + parameters);
    }

    public static Normalising with(String name, String parameters) {
        return new Normalising(name, parameters);
    }

    /** What is used for one page. */
    public RecordTransformation page() {
        return component.prepared(scope());
    }

    public RecordTransformation component() {
        return component;
    }

    public Scope scope() {
        return runtime.scope();
    }

    public TestRuntime runtime() {
        return runtime;
    }

    /** What becomes of a record, on a page of its own. */
    public Row of(Row record) {
        Row changed = record.copy();
        page().transform(changed, scope());
        return changed;
    }

    /** What becomes of a value in field {@code v}. */
    public @Nullable Object of(@Nullable Object value) {
        return of(Row.of("v", value)).get("v");
    }
}
