package dev.weir.example;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.record.RecordTransformation;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import java.util.List;

/**
 * Masks texts that not everybody may read, and leaves their last characters to tell them apart:
 *
 * <pre>{@code
 * type: CustomTransformation
 * class_name: org.example.MaskFields
 * fields: [iban, phone]
 * keep: 2
 * }</pre>
 *
 * <p>A phone number {@code 555-0199} becomes {@code ******99}. A text that is not longer than what is kept is masked as a
 * whole. Fields that a record does not have, and null, stay as they are.
 *
 * @param fields the names of the fields, at the top of the record
 * @param keep   how many characters stay readable
 * @param mask   what stands in place of each other character; may be an expression, for instance
 *               {@code {{ config['mask'] }}}
 */
@Component("org.example.MaskFields")
public record MaskFields(
        List<String> fields,
        @Default("4") int keep,
        @Default("\"*\"") Template<String> mask) implements RecordTransformation {

    public MaskFields {
        if (keep < 0) {
            throw new IllegalArgumentException(
                    "Cannot mask fields: keep is " + keep + " (give the number of characters that stay readable)");
        }
        fields = List.copyOf(fields);
    }

    @Override
    public void transform(Row record, Scope scope) {
        String sign = mask.in(scope);
        for (String field : fields) {
            Object value = record.get(field);
            if (value instanceof String text) {
                record.put(field, masked(text, sign));
            } else if (value != null) {
                throw new ConnectorException(
                        FailureType.CONFIG,
                        "Cannot mask field '" + field
                                + "': it holds no text (take it out of fields, or turn it into text)");
            }
        }
    }

    private String masked(String text, String sign) {
        int characters = text.codePointCount(0, text.length());
        int hidden = characters > keep ? characters - keep : characters;
        return sign.repeat(hidden) + text.substring(text.offsetByCodePoints(0, hidden));
    }
}
