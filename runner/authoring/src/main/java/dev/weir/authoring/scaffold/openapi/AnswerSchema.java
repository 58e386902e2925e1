package dev.weir.authoring.scaffold.openapi;

import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the records are in the answers of an operation.
 *
 * @param path   the keys that lead to the list
 * @param record the schema of a record
 * @param texts  the paths to other single values
 */
record AnswerSchema(List<String> path, MappingNode record, List<List<String>> texts) {

    private static final int DEEPEST = 3;
    private static final int MOST = 200;
    private static final Pattern KEY = Pattern.compile("[\\w .$@:-]{1,100}");
    private static final List<String> USUAL =
            List.of("data", "items", "results", "records", "value", "values", "content", "entries", "rows", "list");

    /** What an answer holds; null if it holds no list of objects. */
    static @Nullable AnswerSchema of(@Nullable MappingNode answer, ApiDocument document) {
        if (answer == null) {
            return null;
        }
        List<List<String>> texts = new ArrayList<>();
        List<AnswerSchema> lists = new ArrayList<>();
        look(answer, List.of(), document, texts, lists);
        AnswerSchema best = null;
        for (AnswerSchema list : lists) {
            if (best == null || list.rank() < best.rank()) {
                best = list;
            }
        }
        return best == null ? null : new AnswerSchema(best.path, best.record, texts);
    }

    private static void look(
            MappingNode schema,
            List<String> path,
            ApiDocument document,
            List<List<String>> texts,
            List<AnswerSchema> lists) {
        Flattened flat = Flattened.of(schema, document);
        if (flat.isArray()) {
            MappingNode items = document.resolved(flat.items());
            if (items != null && Flattened.of(items, document).isObject()) {
                lists.add(new AnswerSchema(path, items, List.of()));
            }
        } else if (flat.properties().isEmpty()) {
            texts.add(path);
        }
        if (path.size() < DEEPEST && texts.size() + lists.size() < MOST) {
            for (Map.Entry<String, Node> property : flat.properties().entrySet()) {
                MappingNode inner = document.resolved(property.getValue());
                if (inner != null && KEY.matcher(property.getKey()).matches()) {
                    List<String> longer = new ArrayList<>(path);
                    longer.add(property.getKey());
                    look(inner, longer, document, texts, lists);
                }
            }
        }
    }

    /** Lists that are less deep come first; of those, the ones with usual names. */
    private int rank() {
        int usual = path.isEmpty() ? 0 : USUAL.indexOf(path.get(path.size() - 1));
        return path.size() * 100 + (usual < 0 ? USUAL.size() : usual);
    }
}
