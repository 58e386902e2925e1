package dev.weir.testkit.scope;

import dev.weir.spi.component.Retriever;
import dev.weir.spi.component.SchemaLoader;
import dev.weir.spi.component.Stream;
import dev.weir.spi.record.RecordTransformation;
import dev.weir.spi.slicing.IncrementalSync;
import dev.weir.spi.slicing.StateMigration;
import dev.weir.spi.template.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stream of one retriever.
 *
 * @param name            its name
 * @param retriever       reads it
 * @param incrementalSync its cursor; null if it is read in full
 */
public record TestStream(
        String name, Retriever retriever, @Nullable IncrementalSync incrementalSync) implements Stream {

    @Override
    public List<List<String>> primaryKeyPaths(Scope scope) {
        return List.of();
    }

    @Override
    public @Nullable SchemaLoader schemaLoader() {
        return null;
    }

    @Override
    public List<RecordTransformation> transformations() {
        return List.of();
    }

    @Override
    public List<StateMigration> stateMigrations() {
        return List.of();
    }
}
