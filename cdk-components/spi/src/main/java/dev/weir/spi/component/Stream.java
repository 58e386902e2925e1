package dev.weir.spi.component;

import dev.weir.spi.annotation.Kind;
import dev.weir.spi.record.RecordTransformation;
import dev.weir.spi.slicing.IncrementalSync;
import dev.weir.spi.slicing.StateMigration;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stream of records: where they come from and how they are read incrementally. */
@Kind
public interface Stream extends StreamDefinition {

    /** The stream's name, unique in its connector. */
    String name();

    /** The paths of the fields that identify a record; empty if none do. */
    List<List<String>> primaryKeyPaths(Scope scope);

    /** Reads the records of a slice. */
    Retriever retriever();

    /** How the stream is read from where the last sync ended; null if it is always read in full. */
    @Nullable
    IncrementalSync incrementalSync();

    /** The JSON schema of the records; null if the manifest has none. */
    @Nullable
    SchemaLoader schemaLoader();

    /** Changes made to every record, in this order. */
    List<RecordTransformation> transformations();

    /** Changes made to a state of an earlier version of the stream, in this order. */
    List<StateMigration> stateMigrations();

    /** Fetches the file of each record; null if the records have none. */
    default @Nullable FileUploader fileUploader() {
        return null;
    }

    /**
     * The stream as it is read from a state, for streams that are read in another way once they were read before. Called when the
     * stream is opened; most streams stay as they are.
     *
     * @param state the state as it was kept, before migrations; empty at first
     */
    default Start startFrom(Row state, Scope scope) {
        return new Start(this, state);
    }

    /**
     * How a stream begins.
     *
     * @param stream what is read
     * @param state  the state that it is read from; one that was given up is empty
     */
    record Start(Stream stream, Row state) {}

    @Override
    default List<Stream> resolve(Scope scope) {
        return List.of(this);
    }
}
