package dev.weir.standard.transform;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.template.Template;
import dev.weir.standard.path.NewField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field that is added to records.
 *
 * @param path      the keys under which the value is put; objects on the way are made
 * @param value     the value; sees {@code record} and {@code stream_slice}
 * @param valueType the type that the value is to have; by default the one that its text looks like
 */
@Component
public record AddedFieldDefinition(
        List<String> path,
        Template<@Nullable Object> value,
        @Nullable ValueType valueType) {

    public AddedFieldDefinition {
        path = List.copyOf(path);
        new NewField(path);
    }
}
