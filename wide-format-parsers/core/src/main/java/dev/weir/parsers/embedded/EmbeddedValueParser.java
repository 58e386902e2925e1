package dev.weir.parsers.embedded;

import dev.weir.parsers.fields.OnError;
import dev.weir.parsers.fields.RecordPlace;
import dev.weir.parsers.value.OnDuplicate;
import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.record.RecordTransformation;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a field that holds several values as one text: packed pairs such as {@code |afp1:abc|afp10:tw}, JSON, the query of a URL,
 * separated values, XML. They become fields of the record, or an object in the field's place. Values are texts, except those of
 * JSON. A field that is null or blank holds nothing; one that is no text is taken as what was read.
 *
 * <pre>
 * type: CustomTransformation
 * class_name: weir.parsers.EmbeddedValueParser
 * field: afp
 * format: kv
 * </pre>
 *
 * @param field       the field, at the top of the record; records without it stay as they are
 * @param format      what it holds: {@code json}, {@code kv}, {@code query}, {@code csv} or {@code xml}. Of CSV one line becomes a
 *                    list, or an object by {@code names}; several become a list of objects, by {@code names} or their first line.
 *                    Of XML elements become objects, attributes keys of them; document types and entities are refused
 * @param pairSep     what stands between pairs, or between the values of CSV; by default {@code |}, in a query {@code &amp;},
 *                    in CSV a comma
 * @param kvSep       what stands between a key and its value, the first of them in a pair; by default {@code :}, in a query
 *                    {@code =}
 * @param names       the names of the values of CSV
 * @param into        whether the values go to the record ({@code merge}), in place of the field, or stay in the field
 *                    ({@code object}). Only objects can be merged; a field that the record has already is refused
 * @param prefix      what is put before the names of merged fields
 * @param onDuplicate what happens to a key that comes twice in {@code kv} and {@code query}; of JSON the last counts, of XML
 *                    repeated elements are a list
 * @param forceList   elements of XML that are a list also where they stand once
 * @param onError     what happens to a text that is not of its format; with {@code keep} it stays in its field
 */
@Component("weir.parsers.EmbeddedValueParser")
public record EmbeddedValueParser(
        Template<String> field,
        EmbeddedFormat format,
        @Nullable Template<String> pairSep,
        @Nullable Template<String> kvSep,
        @Default("[]") List<Template<String>> names,
        @Default("\"merge\"") EmbeddedInto into,
        @Default("\"\"") Template<String> prefix,
        @Default("\"fail\"") OnDuplicate onDuplicate,
        @Default("[]") List<Template<String>> forceList,
        @Default("\"fail\"") OnError onError)
        implements RecordTransformation {

    public EmbeddedValueParser {
        names = List.copyOf(names);
        forceList = List.copyOf(forceList);
        if (format == EmbeddedFormat.CSV && names.isEmpty() && into == EmbeddedInto.MERGE) {
            throw new IllegalArgumentException(
                    "Cannot merge CSV into records: its values have no names (add names, or set into to object)");
        }
    }

    @Override
    public void transform(Row record, Scope scope) {
        new EmbeddedField(this, RecordPlace.unknown(scope), scope).transform(record, scope);
    }

    @Override
    public RecordTransformation prepared(Scope scope) {
        return new EmbeddedField(this, RecordPlace.counting(scope), scope);
    }
}
