package dev.weir.standard.auxiliary;

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
 * A stream whose records are no data but say what there is to read.
 *
 * @param name      what messages call it
 * @param retriever reads the records
 */
public record AuxiliaryStream(String name, Retriever retriever) implements Stream {

    /** The same, whose retriever's partitions do not count. */
    public static AuxiliaryStream unpartitioned(String name, Retriever retriever) {
        return new AuxiliaryStream(name, new Unpartitioned(retriever));
    }

    @Override
    public List<List<String>> primaryKeyPaths(Scope scope) {
        return List.of();
    }

    @Override
    public @Nullable IncrementalSync incrementalSync() {
        return null;
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
