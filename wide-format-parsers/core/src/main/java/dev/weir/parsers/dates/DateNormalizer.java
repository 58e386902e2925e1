package dev.weir.parsers.dates;

import dev.weir.parsers.fields.ManifestTexts;
import dev.weir.parsers.fields.OnError;
import dev.weir.parsers.fields.RecordPlace;
import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.Interpolate;
import dev.weir.spi.annotation.Interpolation;
import dev.weir.spi.component.Reading;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.record.RecordTransformation;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes dates and times of any form as ISO 8601: {@code 31.01.2024}, {@code /Date(1419937200000+0000)/}, seconds since 1970,
 * days of a spreadsheet, {@code 2024-W05}. What comes without a time of day becomes a date, {@code 2024-01-31}, and what has one
 * a date-time with offset, {@code 2024-01-31T10:00:00+00:00}. A value that two formats of the list read as different times is
 * refused: {@code 03/04/2024} is the 3rd of April or the 4th of March, and only the source knows. {@code 24:00} is the start of
 * the next day; weeks, months and quarters stand for their first day. Null stays null.
 *
 * <p>Without {@code fields}, {@code match} and {@code schema_formats} every text that is of one of the formats is a date, and
 * others stay as they are; the formats must not be plain numbers then.
 *
 * <pre>
 * type: CustomTransformation
 * class_name: weir.parsers.DateNormalizer
 * fields: [day]
 * in: ["%d.%m.%Y"]
 * </pre>
 *
 * @param fields        the names of the fields; {@code *} stands for all
 * @param match         patterns of names of further fields
 * @param schemaFormats whether the fields to which the stream's schema gives the format {@code date} or {@code date-time} are
 *                      dates too; they are written in that form if {@code out} is {@code iso8601}
 * @param in            the formats: directives of Python's {@code strptime}, or {@code iso8601}, {@code epoch_s},
 *                      {@code epoch_ms}, {@code dotnet_json}, {@code excel_serial}, {@code excel_serial_1904} (days since 1904),
 *                      {@code yyyymmdd}, {@code week} ({@code 2024-W05}, {@code 202405}), {@code month} ({@code 2024-01},
 *                      {@code 202401}, {@code 01/2024}), {@code quarter} ({@code 2024-Q1}, {@code Q1 2024}). With both
 *                      {@code epoch_s} and {@code epoch_ms}, numbers from 100,000,000,000 on are milliseconds
 * @param out           how they are written: {@code iso8601}, {@code date}, {@code date_time}, or directives of Python's
 *                      {@code strftime}
 * @param timezone      where times are that name no offset, for instance {@code Europe/Malta}; of an hour that comes twice
 *                      there, the first is meant, and one that never came is refused
 * @param outTimezone   where times are written, by default the same; days are not moved
 * @param recursive     whether fields of nested objects and lists are looked at too
 * @param pivotYear     the first year that years of two digits may mean: with 1970 they are 1970 to 2069. Without it, formats
 *                      with such years are refused
 * @param zeroDates     what happens to {@code 0000-00-00}, to the first day of year 1, and to 0 where dates are numbers
 * @param nullTokens    texts that become null, without spaces around them
 * @param onError       what happens to values that are no dates
 */
@Component("weir.parsers.DateNormalizer")
public record DateNormalizer(
        @Default("[]") List<Template<String>> fields,
        @Default("[]") List<Template<String>> match,
        @Default("false") boolean schemaFormats,
        List<Template<String>> in,
        @Default("\"iso8601\"") Template<String> out,
        @Default("\"UTC\"") Template<String> timezone,
        @Nullable Template<String> outTimezone,
        @Default("false") boolean recursive,
        @Nullable Integer pivotYear,
        @Default("\"set_null\"") ZeroDates zeroDates,

        @Interpolate(Interpolation.RENDERED) @Default("[\"\", \"-\", \"--\"]")
        List<Template<String>> nullTokens,

        @Default("\"fail\"") OnError onError)
        implements RecordTransformation {

    public DateNormalizer {
        fields = List.copyOf(fields);
        match = List.copyOf(match);
        in = List.copyOf(in);
        nullTokens = List.copyOf(nullTokens);
        if (in.isEmpty()) {
            throw new IllegalArgumentException("Cannot read dates: in is empty (add the formats of the source)");
        }
        Integer pivot = pivotYear;
        boolean named = !fields.isEmpty() || !match.isEmpty() || schemaFormats;
        in.forEach(format -> ManifestTexts.check(format, text -> check(text, pivot, named)));
        ManifestTexts.checkPatterns(match);
        ManifestTexts.check(out, DateOutput::check);
        ManifestTexts.check(timezone, DateOutput::zone);
        ManifestTexts.check(outTimezone, DateOutput::zone);
    }

    private static void check(String format, @Nullable Integer pivotYear, boolean named) {
        DateFormats.check(format, pivotYear);
        if (!named && DateFormats.isNumber(format)) {
            throw new IllegalArgumentException(
                    "Cannot read dates: any number may be of the format '" + format + "' (name the fields)");
        }
    }

    boolean takesAll() {
        return fields.isEmpty() && match.isEmpty() && !schemaFormats;
    }

    @Override
    public void transform(Row record, Scope scope) {
        fields(RecordPlace.unknown(scope), scope).transform(record, scope);
    }

    @Override
    public RecordTransformation prepared(Reading reading) {
        RecordPlace place = RecordPlace.counting(reading.scope());
        return new DateFields(this, schemaFormats ? reading.schema() : new Row(), place, reading.scope());
    }

    @Override
    public RecordTransformation prepared(Scope scope) {
        return fields(RecordPlace.counting(scope), scope);
    }

    private DateFields fields(RecordPlace place, Scope scope) {
        Row schema = schemaFormats ? scope.runtime().configuredSchema(scope.streamName()) : new Row();
        if (schema == null) {
            throw new ConnectorException(
                    FailureType.INTERNAL,
                    "Cannot read dates: the schema of stream '" + scope.streamName()
                            + "' is not known here (name the fields in place of schema_formats)");
        }
        return new DateFields(this, schema, place, scope);
    }
}
