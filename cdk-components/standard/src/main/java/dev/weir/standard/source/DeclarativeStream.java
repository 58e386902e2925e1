package dev.weir.standard.source;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.DefaultType;
import dev.weir.spi.annotation.KeyColumns;
import dev.weir.spi.annotation.Moved;
import dev.weir.spi.annotation.Name;
import dev.weir.spi.annotation.Sees;
import dev.weir.spi.annotation.Since;
import dev.weir.spi.component.FileUploader;
import dev.weir.spi.component.Retriever;
import dev.weir.spi.component.SchemaLoader;
import dev.weir.spi.component.Stream;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.record.RecordTransformation;
import dev.weir.spi.slicing.IncrementalSync;
import dev.weir.spi.slicing.StateMigration;
import dev.weir.spi.template.Scope;
import dev.weir.standard.request.Preflight;
import dev.weir.standard.retriever.SimpleRetriever;
import dev.weir.standard.schema.DefaultSchemaLoader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stream of records.
 *
 * <pre>
 * type: DeclarativeStream
 * name: accounts
 * primary_key: id
 * retriever:
 *   type: SimpleRetriever
 *   requester:
 *     type: HttpRequester
 *     url: https://api.example.com/accounts
 *   record_selector:
 *     type: RecordSelector
 *     extractor:
 *       type: DpathExtractor
 *       field_path: [data]
 * schema_loader:
 *   type: InlineSchemaLoader
 *   schema:
 *     type: object
 *     properties:
 *       id: {type: integer}
 * </pre>
 *
 * @param name            the stream's name, unique in its connector
 * @param retriever       reads the records
 * @param incrementalSync how the stream is read from where the last sync ended; without it, it is always read in full
 * @param primaryKey      the field, or the fields, that identify a record
 * @param schemaLoaders   gives the JSON schema of the records; of several, the properties are joined, and the first that
 *                        names a property describes it
 * @param transformations changes made to every record, in this order
 * @param stateMigrations changes made to states of earlier versions of the stream, in this order
 * @param fileUploader    fetches the file of each record, in {@code weir read}
 */
@Moved(from = "checkpoint_interval", until = "0.28.1")
@Moved(from = "stream_cursor_field", until = "0.28.1")
@Moved(from = "cursor_field", until = "0.1.70")
@Moved(from = "schema_loader", where = "type: DefaultSchemaLoader", until = "0.28.1")
@Moved(from = "retriever.stream_slicer", to = "incremental_sync", until = "0.28.1")
@Moved(from = "retriever.stream_slicer.stream_slicers.*", to = "incremental_sync", until = "0.28.1")
@Component
public record DeclarativeStream(
        @Default("\"\"") String name,

        @Sees({"stream_slice", "stream_partition", "stream_interval"})
        @DefaultType("SimpleRetriever")
        @KeyColumns(KeyColumns.Names.WITHIN)
        Retriever retriever,

        @Since("0.29.0") @Nullable IncrementalSync incrementalSync,
        @Nullable Object primaryKey,

        @Name("schema_loader") @DefaultType("JsonFileSchemaLoader") @Default("[]")
        List<SchemaLoader> schemaLoaders,

        @Sees({"stream_slice", "stream_partition", "stream_interval"}) @Default("[]")
        List<RecordTransformation> transformations,

        @Since("0.75.0") @Default("[]") List<StateMigration> stateMigrations,

        @Sees({"stream_slice", "stream_partition", "stream_interval"})
        @Since("6.46.0")
        @DefaultType("FileUploader")
        @Nullable
        FileUploader fileUploader)
        implements Stream {

    public DeclarativeStream {
        PrimaryKey.paths(primaryKey);
        schemaLoaders = List.copyOf(schemaLoaders);
        transformations = List.copyOf(transformations);
        stateMigrations = List.copyOf(stateMigrations);
    }

    @Override
    public List<Stream> resolve(Scope scope) {
        Preflight.verify(retriever, scope);
        if (fileUploader != null) {
            Preflight.verify(fileUploader, scope);
            verifyPages();
        }
        warnOfSharedKeys(scope);
        return List.of(this);
    }

    /** Records that are made of one row need the columns that tell them apart in the primary key, or only the last one survives. */
    private void warnOfSharedKeys(Scope scope) {
        List<List<String>> key = primaryKeyPaths(scope);
        List<String> missing = retriever.keyColumns().stream()
                .filter(column -> !key.contains(List.of(column)))
                .toList();
        if (!key.isEmpty() && !missing.isEmpty()) {
            scope.runtime()
                    .warn("Stream '" + name
                            + "' has several records with the same primary key: its extractor makes them of"
                            + " one row and tells them apart by " + String.join(", ", missing)
                            + " (add that to primary_key)");
        }
    }

    /** A part of a page or window that is read again would bring files again that are on their way already. */
    private void verifyPages() {
        if (retriever instanceof SimpleRetriever simple
                && (simple.pageSizeReduction() != null || simple.requestWindowSplitting() != null)) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot fetch the files of stream '" + name + "': "
                            + (simple.pageSizeReduction() != null ? "page_size_reduction" : "request_window_splitting")
                            + " may read records again whose files were fetched already (leave one of them out)");
        }
    }

    @Override
    public List<List<String>> primaryKeyPaths(Scope scope) {
        return PrimaryKey.paths(primaryKey);
    }

    @Override
    public @Nullable SchemaLoader schemaLoader() {
        return switch (schemaLoaders.size()) {
            case 0 -> new DefaultSchemaLoader();
            case 1 -> schemaLoaders.get(0);
            default -> new JoinedSchemas(schemaLoaders);
        };
    }
}
