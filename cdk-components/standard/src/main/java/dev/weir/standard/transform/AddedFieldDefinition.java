package dev.weir.standard.transform;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Interpolate;
import dev.weir.spi.annotation.Interpolation;
import dev.weir.spi.annotation.Since;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import dev.weir.standard.path.NewField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field that is added to records.
 *
 * <pre>
 * type: AddedFieldDefinition
 * path: [account, id]
 * value: "{{ stream_partition.account_id }}"
 * value_type: integer
 * </pre>
 *
 * @param path      the keys under which the value is put; objects on the way are made
 * @param value     the value; sees {@code record} and {@code stream_slice}
 * @param valueType the type that the value is to have; by default the one that its text looks like
 */
@Component
public record AddedFieldDefinition(
        List<String> path,
        @Interpolate(Interpolation.RENDERED) Template<@Nullable String> value,
        @Since("0.52.0") @Nullable ValueType valueType) {

    public AddedFieldDefinition {
        path = List.copyOf(path);
        new NewField(path);
    }

    /**
     * Adds the field to a record, or a configuration.
     *
     * @param condition sees the field's {@code value} and {@code path}; none, or an empty one, always holds
     */
    public void addTo(Row target, @Nullable Template<Boolean> condition, Scope scope) {
        Object typed = valueIn(scope);
        Template<Boolean> wanted = Conditions.orNone(condition);
        if (wanted == null || wanted.in(withField(typed, scope))) {
            new NewField(path).set(target, typed);
        }
    }

    private Scope withField(@Nullable Object typed, Scope scope) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("value", typed);
        variables.put("path", path);
        return scope.with(variables);
    }

    /** The value in the scope of a record: the literal that the text denotes, as far as the type allows it. */
    private @Nullable Object valueIn(Scope scope) {
        return valueType == null ? value.literal(scope) : valueType.of(value.in(scope), scope);
    }
}
