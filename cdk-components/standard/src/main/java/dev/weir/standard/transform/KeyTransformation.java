package dev.weir.standard.transform;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import org.jspecify.annotations.Nullable;

/**
 * How the keys of a flattened object are changed.
 *
 * <pre>
 * type: KeyTransformation
 * prefix: account_
 * </pre>
 *
 * @param prefix the text before each key
 * @param suffix the text after each key
 */
@Component(since = "6.46.0")
public record KeyTransformation(
        @Nullable Template<String> prefix, @Nullable Template<String> suffix) {

    /** The entries of a row under their new keys. */
    Row apply(Row row, Scope scope) {
        String before = prefix == null ? "" : prefix.in(scope);
        String after = suffix == null ? "" : suffix.in(scope);
        Row changed = new Row();
        row.forEach((key, value) -> changed.put(before + key + after, value));
        return changed;
    }
}
