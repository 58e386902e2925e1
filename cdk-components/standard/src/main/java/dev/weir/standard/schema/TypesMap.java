package dev.weir.standard.schema;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Since;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a type is called by the source and what it is in a schema.
 *
 * <pre>
 * type: TypesMap
 * current_type: text
 * target_type: string
 * </pre>
 *
 * @param targetType  the type in the schema; a list of two is one of both
 * @param currentType the type that the source gives: a text, or a list of texts
 * @param condition   whether this counts; sees {@code raw_schema}, what the source says of the field
 */
@Component(since = "6.11.0")
public record TypesMap(
        List<ComplexFieldType> targetType,
        Object currentType,
        @Since("6.21.0") @Nullable Template<Boolean> condition) {

    public TypesMap {
        targetType = List.copyOf(targetType);
        boolean both = targetType.size() == 2 && targetType.stream().allMatch(type -> type.items() == null);
        if (targetType.size() != 1 && !both) {
            throw new IllegalArgumentException("Cannot map types: target_type has " + targetType.size()
                    + " types (give one, or the names of two)");
        }
    }

    boolean isFor(@Nullable Object type, Scope scope) {
        return Objects.equals(currentType, type) && (condition == null || condition.in(scope));
    }

    Row schema() {
        List<Row> types = targetType.stream().map(ComplexFieldType::schema).toList();
        return types.size() == 1 ? types.get(0) : Row.of("oneOf", types);
    }
}
