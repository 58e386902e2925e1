package dev.weir.parsers.nulls;

import dev.weir.parsers.fields.ManifestTexts;
import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.Interpolate;
import dev.weir.spi.annotation.Interpolation;
import dev.weir.spi.record.RecordTransformation;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import java.util.List;
import java.util.Map;

/**
 * Makes null of texts by which a source says that it has no value, such as {@code N/A} or {@code --}. Spaces around them do not
 * count. A word that means something in one field ({@code NA} is Namibia among countries) is left alone there by {@code except},
 * or by {@code field_tokens}, which says the tokens of single fields.
 *
 * <pre>
 * type: CustomTransformation
 * class_name: weir.parsers.NullTokens
 * tokens: ["", "-", "NA"]
 * except: [country]
 * </pre>
 *
 * @param tokens      the texts
 * @param fields      the names of the fields; {@code *} stands for all
 * @param match       patterns of names of further fields
 * @param except      fields that are left alone
 * @param fieldTokens the texts of single fields, in place of {@code tokens}, also of fields that are not in {@code fields}
 * @param ignoreCase  whether capitals and small letters are the same
 * @param recursive   whether fields of nested objects and lists are looked at too
 */
@Component("weir.parsers.NullTokens")
public record NullTokens(
        @Interpolate(Interpolation.RENDERED) @Default("[\"\", \"N/A\", \"-\", \"--\", \"NULL\", \"0000-00-00\"]")
        List<Template<String>> tokens,

        @Default("[\"*\"]") List<Template<String>> fields,
        @Default("[]") List<Template<String>> match,
        @Default("[]") List<Template<String>> except,
        @Interpolate(Interpolation.RENDERED) @Default("{}") Map<String, List<Template<String>>> fieldTokens,
        @Default("false") boolean ignoreCase,
        @Default("false") boolean recursive)
        implements RecordTransformation {

    public NullTokens {
        tokens = List.copyOf(tokens);
        fields = List.copyOf(fields);
        match = List.copyOf(match);
        except = List.copyOf(except);
        fieldTokens = Map.copyOf(fieldTokens);
        ManifestTexts.checkPatterns(match);
    }

    @Override
    public void transform(Row record, Scope scope) {
        prepared(scope).transform(record, scope);
    }

    @Override
    public RecordTransformation prepared(Scope scope) {
        return new NullFields(this, scope);
    }
}
