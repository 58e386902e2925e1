package dev.weir.authoring.page;

import dev.weir.authoring.record.RecordField;
import dev.weir.authoring.record.RecordSchema;
import dev.weir.authoring.stream.StreamFacts;

/** The fields of a stream's records on a page. */
final class StreamSection {

    private StreamSection() {}

    static String of(StreamFacts stream) {
        StringBuilder section = new StringBuilder("\n### " + StreamCells.title(stream) + "\n");
        RecordSchema schema = stream.schema();
        schema.unknown()
                .forEach(reason -> section.append("\nNot all fields are known here: ")
                        .append(reason)
                        .append(".\n"));
        if (!schema.fields().isEmpty()) {
            section.append("\n").append(table(schema));
        } else if (schema.isKnown()) {
            section.append("\nNo fields are declared.\n");
        }
        return section.toString();
    }

    private static MarkdownTable table(RecordSchema schema) {
        MarkdownTable table = new MarkdownTable("field", "type", "description");
        schema.fields().values().stream()
                .filter(field -> !field.isElement())
                .forEach(
                        field -> table.add(MarkdownTable.code(field.path()), type(schema, field), field.description()));
        return table;
    }

    /** Elements are told with their list. */
    private static String type(RecordSchema schema, RecordField field) {
        RecordField element = schema.fields().get(field.path() + "[]");
        String words = field.words().isEmpty() ? "" : ", one of " + String.join(", ", field.words());
        return field.type() + (element == null ? "" : ", of " + type(schema, element)) + words;
    }
}
