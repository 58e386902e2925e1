package dev.weir.parsers.jsonapi;

import dev.weir.parsers.source.OnShapeError;
import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.record.RecordExtractor;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Rows;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of the resources in {@code data} of a JSON:API document: the id, the attributes, the ids of related resources,
 * and fields of those that the document includes. One resource is one record, no resource none. A document with errors fails.
 *
 * <pre>
 * type: CustomRecordExtractor
 * class_name: weir.parsers.JsonApiDocumentExtractor
 * include:
 *   owner: {fields: [name]}
 * </pre>
 *
 * <p>A relationship to one resource is the column {@code owner_id}, null if there is none; one to several is the list
 * {@code tags_ids}. A relationship that the document gives a link for, but no data, is left out. Of one included resource the
 * fields are columns ({@code owner_name}), of several a list of objects in the column of the relationship's name.
 *
 * <p>Resources are read while they arrive, unless something is taken of what stands behind them: then they are held until
 * the document has been read, within a limit.
 *
 * @param source         the decoder that reads the document; the retriever's by default
 * @param attributes     where attributes go
 * @param relationships  what a record tells of its relationships
 * @param include        what records get of included resources, by the relationship that leads to them;
 *                       {@code owner.company} goes on from the owner
 * @param missingInclude what happens if the document does not include a resource; its fields are null where that does not
 *                       fail
 * @param meta           the members of {@code meta} that records get, of the resource's or else of the document's, under
 *                       their names with {@code meta_} before them
 * @param idField        the column of the id
 * @param typeField      the column of the type; left out by default
 * @param onShapeError   what happens to a document without {@code data}, and to a resource that is no object
 * @param limits         what is held at most
 */
@Component("weir.parsers.JsonApiDocumentExtractor")
public record JsonApiDocumentExtractor(
        @Nullable Decoder source,
        @Default("\"flatten\"") AttributesAs attributes,
        @Default("\"ids\"") RelationshipsAs relationships,
        @Default("{}") Map<String, IncludedResource> include,
        @Default("\"warn\"") OnShapeError missingInclude,
        @Default("[]") List<Template<String>> meta,
        @Default("\"id\"") Template<String> idField,
        @Nullable Template<String> typeField,
        @Default("\"fail\"") OnShapeError onShapeError,
        @Default("{}") JsonApiLimits limits)
        implements RecordExtractor {

    public JsonApiDocumentExtractor {
        include = Collections.unmodifiableMap(new LinkedHashMap<>(include));
        meta = List.copyOf(meta);
    }

    @Override
    public @Nullable Decoder decoder() {
        return source;
    }

    @Override
    public Rows extract(DocumentReader documents, Scope scope) {
        return Rows.of(new JsonApiDocuments(this, documents, scope));
    }
}
