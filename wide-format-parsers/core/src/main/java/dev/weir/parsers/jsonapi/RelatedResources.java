package dev.weir.parsers.jsonapi;

import dev.weir.parsers.source.OnShapeError;
import dev.weir.parsers.source.Unreadable;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows relationships from a resource to those that the document includes. */
final class RelatedResources {

    /**
     * What was found.
     *
     * @param resources the resources
     * @param isMany    whether there may be any number of them, however many there are
     */
    record Found(List<Row> resources, boolean isMany) {}

    private final JsonApiDocumentExtractor extractor;
    private final Included included;
    private final Scope scope;

    RelatedResources(JsonApiDocumentExtractor extractor, Included included, Scope scope) {
        this.extractor = extractor;
        this.included = included;
        this.scope = scope;
    }

    Found of(Row resource, Inclusion inclusion) {
        List<Row> at = List.of(resource);
        boolean isMany = false;
        for (String relationship : inclusion.path()) {
            List<Row> next = new ArrayList<>();
            for (Row one : at) {
                isMany |= follow(one, relationship, next);
            }
            at = next;
        }
        return new Found(at, isMany);
    }

    /** Adds what a relationship of a resource leads to; whether it leads to several. */
    private boolean follow(Row resource, String relationship, List<Row> found) {
        Object data = resource.get("relationships") instanceof Row relationships
                        && relationships.get(relationship) instanceof Row row
                ? row.get("data")
                : null;
        if (data instanceof List<?> list) {
            list.forEach(identifier -> find(identifier, relationship, found));
            return true;
        }
        find(data, relationship, found);
        return false;
    }

    private void missing(String relationship) {
        String reason = "the document does not hold all of its resources";
        if (extractor.missingInclude() == OnShapeError.FAIL) {
            throw Unreadable.because("Cannot include '" + relationship + "': " + reason
                    + " (let the request ask for them, as with include=" + relationship
                    + ", or set missing_include to warn)");
        }
        extractor.missingInclude().handle("include '" + relationship + "'", reason, scope);
    }

    private void find(@Nullable Object identifier, String relationship, List<Row> found) {
        if (!(identifier instanceof Row row)) {
            return;
        }
        Row resource = included.find(row);
        if (resource != null) {
            found.add(resource);
        } else {
            missing(relationship);
        }
    }
}
