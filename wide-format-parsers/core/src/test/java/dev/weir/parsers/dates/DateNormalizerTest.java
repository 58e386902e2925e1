package dev.weir.parsers.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.manifest.problem.ManifestException;
import dev.weir.parsers.Normalising;
import dev.weir.spi.component.Reading;
import dev.weir.spi.record.RecordTransformation;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateNormalizerTest {

    private static Normalising with(String parameters) {
        return Normalising.with("DateNormalizer", "fields: [v]\n" + parameters);
    }

    private static @Nullable Object read(String format, Object value) {
        return with("in: ['" + format + "']").of(value);
    }

    @ParameterizedTest
    @CsvSource({
        "%d.%m.%Y, 31.01.2024, 2024-01-31",
        "'%b %d, %Y', 'Jan 31, 2024', 2024-01-31",
        "%Y%m%d%H, 2024013113, 2024-01-31T13:00:00+00:00",
        "%Y-%m-%d %H:%M:%S, 2024-01-31 24:00:00, 2024-02-01T00:00:00+00:00",
        "%Y-%m-%d %I:%M %p, 2024-01-31 01:05 PM, 2024-01-31T13:05:00+00:00",
        "%Y-%m-%dT%H:%M:%S%z, 2024-01-31T10:00:00+0200, 2024-01-31T08:00:00+00:00",
        "%s, 1700000000, 2023-11-14T22:13:20+00:00",
        "%ms, 1700000000123, 2023-11-14T22:13:20.123+00:00",
        "iso8601, 2024-01-31, 2024-01-31",
        "iso8601, 2024-01-31T10:00:00Z, 2024-01-31T10:00:00+00:00",
        "iso8601, 2024-01-31 10:00:00.5 +02, 2024-01-31T08:00:00.5+00:00",
        "iso8601, 20240131T100000Z, 2024-01-31T10:00:00+00:00",
        "iso8601, 2024-01-31T24:00, 2024-02-01T00:00:00+00:00",
        "iso8601, 2024-W05-3, 2024-01-31",
        "epoch_s, 1700000000.5, 2023-11-14T22:13:20.5+00:00",
        "epoch_s, -1, 1969-12-31T23:59:59+00:00",
        "epoch_ms, -1, 1969-12-31T23:59:59.999+00:00",
        "excel_serial, 1, 1900-01-01",
        "excel_serial, 59, 1900-02-28",
        "excel_serial, 61, 1900-03-01",
        "excel_serial, 45292.041666666664, 2024-01-01T01:00:00+00:00",
        "excel_serial, 2958465, 9999-12-31",
        "excel_serial_1904, 1, 1904-01-02",
        "week, 2026-W53, 2026-12-28",
        "dotnet_json, '\\/Date(0)\\/', 1970-01-01T00:00:00+00:00",
    })
    void writesIso8601(String format, String text, String written) {
        assertThat(read(format, text)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "%d.%m.%Y, 31.02.2024",
        "%d.%m.%Y, 1.1.24",
        "%Y-%m-%d %H:%M:%S, 2024-01-31 24:00:01",
        "%Y-%m-%d %H:%M:%S, 2024-01-31 25:00:00",
        "%H:%M:%S, 12:24:00:00",
        "iso8601, 2024",
        "iso8601, 20240131",
        "iso8601, 2024-13-01",
        "iso8601, 01/02/2024",
        "epoch_s, 1700000000000",
        "epoch_s, 2024-01-01",
        "excel_serial, 60",
        "excel_serial, 0.5",
        "excel_serial, 2958466",
        "excel_serial, -1",
        "yyyymmdd, 2024013",
        "yyyymmdd, 20241301",
        "week, 2024-W54",
        "week, 2021-W53",
        "month, 2024-13",
        "quarter, 2024-Q5",
        "dotnet_json, /Date(abc)/",
    })
    void refusesWhatIsNoDate(String format, String text) {
        assertThatThrownBy(() -> read(format, text))
                .hasMessageStartingWith("Cannot read field 'v' of record 1 of stream 'items' as a date: '" + text
                        + "' is of none of the formats");
    }

    @Test
    void refusesWhatTwoFormatsReadDifferently() {
        Normalising rules = with("in: [yyyymmdd, epoch_s]");

        assertThatThrownBy(() -> rules.of((Object) "20240101"))
                .hasMessageContaining("'20240101' may be 2024-01-01 or 1970-08-23T06:15:01Z");
        assertThat(rules.of(1700000000L)).isEqualTo("2023-11-14T22:13:20+00:00");
    }

    @Test
    void takesTheFirstOfAnHourThatComesTwice() {
        Normalising rules = with("in: ['%Y-%m-%d %H:%M']\ntimezone: Europe/Malta");

        assertThat(rules.of((Object) "2024-10-27 02:30")).isEqualTo("2024-10-27T02:30:00+02:00");
    }

    @Test
    void readsNumbersOfAnyClass() {
        assertThat(read("epoch_s", 1.7e9)).isEqualTo("2023-11-14T22:13:20+00:00");
        assertThat(read("epoch_ms", new java.math.BigDecimal("1700000000000.0")))
                .isEqualTo("2023-11-14T22:13:20+00:00");
        assertThat(read("yyyymmdd", 20240131L)).isEqualTo("2024-01-31");
        assertThatThrownBy(() -> read("epoch_s", Double.NaN)).hasMessageContaining("'NaN' is of none of the formats");
        assertThatThrownBy(() -> read("epoch_s", 1e300)).hasMessageContaining("is of none of the formats");
        assertThatThrownBy(() -> read("epoch_s", true)).hasMessageContaining("true is no date");
        assertThatThrownBy(() -> read("iso8601", Row.of("a", 1L))).hasMessageContaining("an object is no date");
    }

    @Test
    void dealsWithZeroDatesAsAsked() {
        String zero = "0000-00-00 00:00:00";

        assertThat(with("in: [iso8601]").of((Object) zero)).isNull();
        assertThat(with("in: [iso8601]").of((Object) "0001-01-01T00:00:00")).isNull();
        assertThat(with("in: [iso8601]\nzero_dates: keep").of((Object) zero)).isEqualTo(zero);
        assertThatThrownBy(() -> with("in: [iso8601]\nzero_dates: fail").of((Object) zero))
                .hasMessageContaining("is of none of the formats");
        assertThat(with("in: [epoch_s]\nzero_dates: fail").of(0L)).isEqualTo("1970-01-01T00:00:00+00:00");
    }

    @Test
    void keepsOrNullsWhatIsNoDate() {
        assertThat(with("in: [iso8601]\non_error: keep").of((Object) "soon")).isEqualTo("soon");
        assertThat(with("in: [iso8601]\non_error: set_null").of((Object) "soon"))
                .isNull();
    }

    @Test
    void placesYearsOfTwoDigitsByTheirPivot() {
        assertThat(with("in: ['%d.%m.%y']\npivot_year: 1901").of((Object) "01.01.00"))
                .isEqualTo("2000-01-01");
        assertThat(with("in: ['%d.%m.%y']\npivot_year: 1900").of((Object) "01.01.00"))
                .isEqualTo("1900-01-01");
        assertThatThrownBy(() -> with("in: ['%d.%m.%y']\npivot_year: 1900").of((Object) "29.02.00"))
                .hasMessageContaining("is of none of the formats");
    }

    @Test
    void leavesTextsThatOnlyLookLikeNumbersWhereNoFieldIsNamed() {
        Normalising rules = Normalising.with("DateNormalizer", "in: [iso8601, '%d.%m.%Y']\nrecursive: true");
        Row record = Row.of("id", "20240131");
        record.put("zeros", "000000");
        record.put("empty", "");
        record.put("count", 5L);
        record.put("deep", List.of(Row.of("d", "31.01.2024"), "2024-01-31T00:00:00Z"));

        Row changed = rules.of(record);

        assertThat(changed.get("id")).isEqualTo("20240131");
        assertThat(changed.get("zeros")).isEqualTo("000000");
        assertThat(changed.get("empty")).isEqualTo("");
        assertThat(changed.get("count")).isEqualTo(5L);
        assertThat(changed.get("deep")).isEqualTo(List.of(Row.of("d", "2024-01-31"), "2024-01-31T00:00:00+00:00"));
    }

    @Test
    void changesElementsOfListsBelowTheFieldsThatAreNamed() {
        Normalising rules = Normalising.with("DateNormalizer", "fields: [days]\nin: [yyyymmdd]\nrecursive: true");
        Row record = Row.of("o", Row.of("days", Arrays.asList(20240131L, null)));
        record.put("other", 20240131L);

        Row changed = rules.of(record);

        assertThat(changed.get("o")).isEqualTo(Row.of("days", Arrays.asList("2024-01-31", null)));
        assertThat(changed.get("other")).isEqualTo(20240131L);
    }

    @Test
    void writesFieldsInTheFormOfTheSchema() {
        Normalising rules = Normalising.with("DateNormalizer", "schema_formats: true\nin: [iso8601]\nrecursive: true");
        Row schema = (Row) rules.runtime().json().parse("""
                {"properties": {
                  "day": {"type": "string", "format": "date"},
                  "at": {"anyOf": [{"type": "null"}, {"type": "string", "format": "date-time"}]},
                  "o": {"properties": {"days": {"type": "array", "items": {"format": "date"}}}},
                  "text": {"type": "string"}}}""");
        Row record = (Row) rules.runtime().json().parse("""
                {"day": "2024-01-31T10:00:00Z", "at": "2024-01-31", "o": {"days": ["2024-01-31T10:00:00Z"]}, "text": "2024-01-31T10:00:00Z"}""");
        RecordTransformation page = rules.component().prepared(reading(schema, rules.scope()));

        page.transform(record, rules.scope());

        assertThat(rules.runtime().json().write(record))
                .isEqualTo(
                        "{\"day\":\"2024-01-31\",\"at\":\"2024-01-31T00:00:00+00:00\",\"o\":{\"days\":[\"2024-01-31\"]},"
                                + "\"text\":\"2024-01-31T10:00:00Z\"}");
    }

    /** A reading of which only the schema and the scope are asked for. */
    private static Reading reading(Row schema, Scope scope) {
        return (Reading) Proxy.newProxyInstance(
                Reading.class.getClassLoader(),
                new Class<?>[] {Reading.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "schema" -> schema;
                    case "scope" -> scope;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    @Test
    void takesTheSchemaOfTheCatalogWhereThereIsNoReading() {
        Normalising rules = Normalising.with("DateNormalizer", "schema_formats: true\nin: [iso8601]");

        assertThatThrownBy(() -> rules.of((Object) "2024-01-31"))
                .hasMessage(
                        "Cannot read dates: the schema of stream 'items' is not known here (name the fields in place of"
                                + " schema_formats)");
        Row schema = Row.of("properties", Row.of("v", Row.of("format", "date")));
        rules.runtime().catalog("items", schema, List.of());
        assertThat(rules.of((Object) "2024-01-31T10:00:00Z")).isEqualTo("2024-01-31");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "in: [] | Cannot read dates: in is empty (add the formats of the source)",
                "in: [epoch] | Cannot read dates: 'epoch' is no format (it is one of dotnet_json, epoch_ms, epoch_s, excel_serial,",
                "in: ['%d.%m.%y'] | Cannot read dates: '%d.%m.%y' has years of two digits, whose century is not known (set pivot_year",
                "in: [iso8601], timezone: Mars | Cannot read dates: 'Mars' is no time zone (write it as Europe/Malta or +02:00)",
                "in: [iso8601], out: long | Cannot write dates: 'long' is no format (out is iso8601, date, date_time,",
            })
    void refusesParametersWhereTheyStand(String parameters, String message) {
        assertThatThrownBy(() -> with(parameters.replace("], ", "]\n")))
                .isInstanceOf(ManifestException.class)
                .hasMessageContaining("component.yaml:1:1: " + message);
    }

    @Test
    void refusesToTakeAnyNumberForADate() {
        assertThatThrownBy(() -> Normalising.with("DateNormalizer", "in: [epoch_s]"))
                .hasMessageContaining("Cannot read dates: any number may be of the format 'epoch_s' (name the fields)");
    }

    @Test
    void refusesDirectivesThatAreNone() {
        assertThatThrownBy(() -> read("%Q", "5"))
                .hasMessageStartingWith("Cannot read dates: '%Q' is no format: ")
                .hasMessageEndingWith("(use the directives of Python's strptime)");
    }
}
