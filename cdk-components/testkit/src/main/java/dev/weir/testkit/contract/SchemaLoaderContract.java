package dev.weir.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.spi.component.SchemaLoader;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import org.junit.jupiter.api.Test;

/** What every schema loader does. Extend it, and give the schema that it loads. */
public abstract class SchemaLoaderContract extends ComponentContract<SchemaLoader> {

    /** For those who extend it. */
    protected SchemaLoaderContract() {
        super(SchemaLoader.class);
    }

    /** The JSON schema that it loads. */
    protected abstract Row schema();

    @Override
    final Row outcome(SchemaLoader loader, Scope scope) {
        return loader.schema(scope);
    }

    @Test
    void loadsTheSchema() {
        assertThat(outcome(component(), scope())).isEqualTo(schema());
    }

    @Test
    void handsOutASchemaThatItsTakerMayChange() {
        SchemaLoader loader = component();
        Scope scope = scope();
        clear(loader.schema(scope));

        assertThat(loader.schema(scope)).isEqualTo(schema());
    }

    private static void clear(Row row) {
        row.values().forEach(value -> {
            if (value instanceof Row inner) {
                clear(inner);
            }
        });
        row.clear();
    }

    @Test
    void givesJsonValues() {
        assertThat(JsonValues.strangers("schema", outcome(component(), scope())))
                .isEmpty();
    }
}
