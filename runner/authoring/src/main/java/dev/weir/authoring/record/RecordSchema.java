package dev.weir.authoring.record;

import dev.weir.manifest.tree.MappingNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a manifest tells of the fields of a stream's records.
 *
 * @param fields  the fields by their paths, in the order of the schema
 * @param rest    what else the schema says of records as a whole, as JSON
 * @param unknown why there may be other fields; empty if these are all that are declared
 */
public record RecordSchema(Map<String, RecordField> fields, String rest, List<String> unknown) {

    /** A stream that declares no fields. */
    static final RecordSchema NONE = new RecordSchema(Map.of(), "{}", List.of());

    private static final List<String> JOINING = List.of("$ref", "allOf", "anyOf", "oneOf");

    public RecordSchema {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        unknown = List.copyOf(unknown);
    }

    /** What a JSON schema tells. */
    static RecordSchema of(MappingNode schema) {
        List<String> unknown = JOINING.stream()
                .filter(keyword -> schema.entry(keyword) != null)
                .map(keyword -> "their schema is put together by " + keyword)
                .toList();
        return new RecordSchema(RecordFields.of(schema), RecordFields.rest(schema), unknown);
    }

    /** Nothing is known, for a reason. */
    public static RecordSchema unknown(String reason) {
        return new RecordSchema(Map.of(), "{}", List.of(reason));
    }

    /** Whether all declared fields are known. */
    public boolean isKnown() {
        return unknown.isEmpty();
    }

    /** This one with the fields of another that it does not have. */
    RecordSchema and(RecordSchema other) {
        Map<String, RecordField> joined = new LinkedHashMap<>(fields);
        other.fields.forEach((path, field) -> {
            if (!isWithinOwn(path)) {
                joined.put(path, field);
            }
        });
        return new RecordSchema(
                joined,
                rest,
                Stream.concat(unknown.stream(), other.unknown.stream()).toList());
    }

    /** The first loader that names a property at the top describes all of it. */
    private boolean isWithinOwn(String path) {
        return fields.containsKey(path.split("[.\\[]", 2)[0]);
    }
}
