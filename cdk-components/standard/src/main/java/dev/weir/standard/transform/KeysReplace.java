package dev.weir.standard.transform;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Name;
import dev.weir.spi.annotation.Sees;
import dev.weir.spi.record.RecordTransformation;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;

/**
 * Replaces a text in all keys of each record, those of nested objects included.
 *
 * <pre>
 * type: KeysReplace
 * old: " "
 * new: "_"
 * </pre>
 *
 * @param old         the text to replace; sees {@code record} and {@code stream_slice}
 * @param replacement the text in its place; sees {@code record} and {@code stream_slice}
 */
@Component(since = "6.15.0")
public record KeysReplace(
        @Sees("record") Template<String> old,
        @Sees("record") @Name("new") Template<String> replacement) implements RecordTransformation {

    @Override
    public void transform(Row record, Scope scope) {
        Scope inRecord = scope.with("record", record);
        String from = old.in(inRecord);
        String to = replacement.in(inRecord);
        Keys.renameDeep(record, key -> key.replace(from, to));
    }
}
