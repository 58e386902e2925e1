package dev.weir.parsers.jsonapi;

import dev.weir.parsers.source.Unreadable;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes records of resources. Used by one thread. */
final class ResourceRecords {

    private final JsonApiDocumentExtractor extractor;
    private final RelatedResources related;
    private final List<Inclusion> inclusions;
    private final String idField;
    private final @Nullable String typeField;
    private final List<String> meta;
    private @Nullable Object documentMeta;

    private ResourceRecords(JsonApiDocumentExtractor extractor, Included included, Scope scope) {
        this.extractor = extractor;
        this.related = new RelatedResources(extractor, included, scope);
        this.inclusions = extractor.include().entrySet().stream()
                .map(include -> Inclusion.of(include, scope))
                .toList();
        this.idField = extractor.idField().in(scope);
        this.typeField =
                extractor.typeField() == null ? null : extractor.typeField().in(scope);
        this.meta = extractor.meta().stream().map(name -> name.in(scope)).toList();
    }

    static ResourceRecords of(JsonApiDocumentExtractor extractor, Included included, Scope scope) {
        return new ResourceRecords(extractor, included, scope);
    }

    void documentMeta(@Nullable Object value) {
        documentMeta = value;
    }

    Row of(Row resource) {
        Row record = new Row();
        record.put(idField, resource.get("id"));
        if (typeField != null) {
            put(record, typeField, resource.get("type"));
        }
        attributes(resource.get("attributes"), record);
        if (extractor.relationships() != RelationshipsAs.DROP
                && resource.get("relationships") instanceof Row relationships) {
            relationships.forEach((name, relationship) -> identify(name, relationship, record));
        }
        inclusions.forEach(inclusion -> include(inclusion, resource, record));
        for (String name : meta) {
            put(record, "meta_" + name, meta(resource, name));
        }
        return record;
    }

    private void attributes(@Nullable Object attributes, Row record) {
        if (extractor.attributes() == AttributesAs.KEEP) {
            put(record, "attributes", attributes);
        } else if (attributes instanceof Row row) {
            row.forEach((name, value) -> put(record, name, value));
        }
    }

    private void identify(String name, @Nullable Object relationship, Row record) {
        if (!(relationship instanceof Row row) || !row.containsKey("data")) {
            return;
        }
        Object data = row.get("data");
        boolean types = extractor.relationships() == RelationshipsAs.IDS_AND_TYPES;
        if (data instanceof List<?> list) {
            put(record, name + "_ids", members(list, "id"));
            if (types) {
                put(record, name + "_types", members(list, "type"));
            }
        } else {
            put(record, name + "_id", data instanceof Row one ? one.get("id") : null);
            if (types) {
                put(record, name + "_type", data instanceof Row one ? one.get("type") : null);
            }
        }
    }

    private static List<@Nullable Object> members(List<?> identifiers, String member) {
        List<@Nullable Object> values = new ArrayList<>(identifiers.size());
        for (Object identifier : identifiers) {
            values.add(identifier instanceof Row row ? row.get(member) : null);
        }
        return values;
    }

    private void include(Inclusion inclusion, Row resource, Row record) {
        RelatedResources.Found found = related.of(resource, inclusion);
        if (found.isMany()) {
            List<@Nullable Object> list = new ArrayList<>();
            found.resources().forEach(one -> list.add(fields(one, "", inclusion)));
            put(record, inclusion.name(), list);
        } else if (found.resources().isEmpty()) {
            inclusion.fields().forEach(field -> putOrSame(record, inclusion.prefix() + field, null));
        } else {
            fields(found.resources().get(0), inclusion.prefix(), inclusion)
                    .forEach((name, value) -> putOrSame(record, name, value));
        }
    }

    private static Row fields(Row resource, String prefix, Inclusion inclusion) {
        Row fields = new Row();
        Row attributes = resource.get("attributes") instanceof Row row ? row : new Row();
        if (inclusion.fields().isEmpty()) {
            attributes.forEach((name, value) -> fields.put(prefix + name, Row.copyOf(value)));
            return fields;
        }
        for (String name : inclusion.fields()) {
            boolean isIdentity = !attributes.containsKey(name) && (name.equals("id") || name.equals("type"));
            fields.put(prefix + name, Row.copyOf(isIdentity ? resource.get(name) : attributes.get(name)));
        }
        return fields;
    }

    private @Nullable Object meta(Row resource, String name) {
        if (resource.get("meta") instanceof Row own && own.containsKey(name)) {
            return own.get(name);
        }
        return documentMeta instanceof Row row ? Row.copyOf(row.get(name)) : null;
    }

    /** The id of an included resource may stand there already, as that of the relationship. */
    private static void putOrSame(Row record, String name, @Nullable Object value) {
        if (!record.containsKey(name) || !Objects.equals(record.get(name), value)) {
            put(record, name, value);
        }
    }

    private static void put(Row record, String name, @Nullable Object value) {
        if (record.containsKey(name)) {
            throw Unreadable.because("Cannot make a record of a JSON:API resource: it would have two fields '" + name
                    + "' (choose another id_field, type_field or prefix, or set attributes to keep)");
        }
        record.put(name, value);
    }
}
