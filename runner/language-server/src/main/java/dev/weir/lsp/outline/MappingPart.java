package dev.weir.lsp.outline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values under keys. */
public final class MappingPart implements Part {

    private final int start;
    private final int end;
    private final List<Field> fields;

    MappingPart(int start, int end, List<Field> fields) {
        this.start = start;
        this.end = end;
        this.fields = List.copyOf(fields);
    }

    @Override
    public int start() {
        return start;
    }

    @Override
    public int end() {
        return end;
    }

    /** The keys with their values, in order. */
    public List<Field> fields() {
        return fields;
    }

    /** A field by its key; of several the last one, which counts. */
    public Optional<Field> field(String key) {
        for (int i = fields.size() - 1; i >= 0; i--) {
            if (fields.get(i).is(key)) {
                return Optional.of(fields.get(i));
            }
        }
        return Optional.empty();
    }

    /** What a field says; null if it is not there or is no scalar. */
    public @Nullable String text(String key) {
        return field(key)
                .map(Field::value)
                .filter(ScalarPart.class::isInstance)
                .map(value -> ((ScalarPart) value).text())
                .orElse(null);
    }

    /** The mapping under a key. */
    public Optional<MappingPart> mapping(String key) {
        return field(key)
                .map(Field::value)
                .filter(MappingPart.class::isInstance)
                .map(MappingPart.class::cast);
    }

    /** All keys but that of one field. */
    public Set<String> keysWithout(@Nullable Field field) {
        return fields.stream()
                .filter(other -> other != field)
                .map(other -> other.key().text())
                .collect(Collectors.toSet());
    }
}
