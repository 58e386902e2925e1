package dev.weir.standard.transform;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Interpolate;
import dev.weir.spi.annotation.Interpolation;
import dev.weir.spi.template.Scope;
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
        @Interpolate(Interpolation.RENDERED) Template<@Nullable String> value,
        @Nullable ValueType valueType) {

    public AddedFieldDefinition {
        path = List.copyOf(path);
        new NewField(path);
    }

    /** The value in the scope of a record: the literal that the text denotes, as far as the type allows it. */
    @Nullable
    Object valueIn(Scope scope) {
        String rendered = value.in(scope);
        if (valueType != null) {
            return valueType.of(rendered, scope);
        }
        return rendered == null ? null : scope.literal(rendered);
    }
}
