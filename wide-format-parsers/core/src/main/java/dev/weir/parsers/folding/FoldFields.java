package dev.weir.parsers.folding;

import dev.weir.parsers.fields.ManifestTexts;
import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.record.RecordTransformation;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import java.util.List;

/**
 * Gathers the fields whose names match a pattern in one field, so that a column which somebody adds at the source changes no
 * schema: {@code cf_color} and {@code cf_size} become elements of {@code custom_fields}. It is the way back of
 * {@code weir.parsers.CellListExtractor}. The name of an element is that of the field, or what the pattern's group
 * {@code name} holds. Records without such fields get an empty list or object.
 *
 * <pre>
 * type: CustomTransformation
 * class_name: weir.parsers.FoldFields
 * match: "^cf_(?&lt;name&gt;.+)$"
 * into: custom_fields
 * </pre>
 *
 * @param match     the pattern of the names of the fields
 * @param into      the field that they go to, at the end of the record
 * @param style     whether it is a list of names and values, or an object
 * @param nameKey   the key of the name in elements of a list
 * @param valueKey  the key of the value in elements of a list
 * @param dropNulls whether fields without a value are left out
 */
@Component("weir.parsers.FoldFields")
public record FoldFields(
        Template<String> match,
        Template<String> into,
        @Default("\"list\"") FoldStyle style,
        @Default("\"name\"") Template<String> nameKey,
        @Default("\"value\"") Template<String> valueKey,
        @Default("false") boolean dropNulls)
        implements RecordTransformation {

    public FoldFields {
        ManifestTexts.checkPatterns(List.of(match));
    }

    @Override
    public void transform(Row record, Scope scope) {
        prepared(scope).transform(record, scope);
    }

    @Override
    public RecordTransformation prepared(Scope scope) {
        return new Folding(this, scope);
    }
}
