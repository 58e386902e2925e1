package dev.weir.parsers.columnar.avro;

import dev.weir.parsers.columnar.value.ColumnarLimits;
import dev.weir.parsers.source.Unreadable;
import org.apache.avro.NameValidator;
import org.apache.avro.Schema;

/** The schema of a file. */
final class AvroSchema {

    /** Brackets of JSON for each level of a schema: of a record, its list of fields, a field, and what is around them. */
    private static final int BRACKETS = 4;

    private AvroSchema() {}

    /** Reads a schema, of which the library would read one that is nested without end until its stack ends. */
    static Schema of(String text, ColumnarLimits limits) {
        if (depth(text) > BRACKETS * (limits.depth() + 1)) {
            throw Unreadable.limit("Avro", "its schema is nested more than " + limits.depth() + " deep", "depth");
        }
        return new Schema.Parser(NameValidator.NO_VALIDATION)
                .setValidateDefaults(false)
                .parse(text);
    }

    private static int depth(String text) {
        int depth = 0;
        int deepest = 0;
        boolean inText = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                inText = !inText;
            } else if (inText) {
                i += c == '\\' ? 1 : 0;
            } else if (c == '{' || c == '[') {
                deepest = Math.max(deepest, ++depth);
            } else if (c == '}' || c == ']') {
                depth--;
            }
        }
        return deepest;
    }
}
