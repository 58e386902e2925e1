package dev.weir.standard.record;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.standard.path.FieldPath;
import dev.weir.standard.path.NewField;
import java.util.List;

/**
 * A value that is copied from a record onto each record that it expands to.
 *
 * <pre>
 * type: ParentFieldPath
 * parent_path: [id]
 * record_path: [order_id]
 * </pre>
 *
 * @param parentPath the keys that lead to the value in the expanded record; null is copied if it is missing
 * @param recordPath the keys under which the value is put; a value that is there is replaced
 */
@Component(since = "7.31.0")
public record ParentFieldPath(List<Template<String>> parentPath, List<Template<String>> recordPath) {

    public ParentFieldPath {
        parentPath = List.copyOf(parentPath);
        recordPath = List.copyOf(recordPath);
        if (parentPath.isEmpty() || recordPath.isEmpty()) {
            throw new IllegalArgumentException(
                    "Cannot copy a parent field: parent_path or record_path is empty (give each at least one key)");
        }
    }

    /** Where the value is. */
    FieldPath source(Scope scope) {
        return Expansion.plain("parent_path", parentPath, scope);
    }

    /** Where the value goes. */
    NewField target(Scope scope) {
        FieldPath path = Expansion.plain("record_path", recordPath, scope);
        return new NewField(path.segments().stream().map(Object::toString).toList());
    }
}
