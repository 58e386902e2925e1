package dev.weir.parsers;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.value.Row;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Normalises any bytes as the text of a field. As a test it tries only its seeds. */
class NormalizersFuzzTest {

    private static final double MOST_CPU_SECONDS = 10;

    private static final List<Normalising> NORMALISERS = List.of(
            Normalising.with("NumberNormalizer", "fields: [v]\ncurrency: split"),
            Normalising.with("NumberNormalizer", "fields: [v]\ncurrency: strip\nlocale: de-DE\npercent: fraction"),
            Normalising.with("NumberNormalizer", "fields: [v]\ncurrency: split\nminor_units: currency\ngroup: ''"),
            Normalising.with(
                    "DateNormalizer",
                    "fields: [v]\npivot_year: 1970\ntimezone: Europe/Malta\n"
                            + "in: ['%d/%m/%Y', '%Y-%m-%d %H:%M:%S', '%d.%m.%y', '%a, %d %b %Y', iso8601, dotnet_json]"),
            Normalising.with("DateNormalizer", "fields: [v]\nin: [epoch_s, epoch_ms]"),
            Normalising.with("DateNormalizer", "fields: [v]\nin: [excel_serial, quarter]"),
            Normalising.with("DateNormalizer", "fields: [v]\nin: [yyyymmdd, week]"),
            Normalising.with("DateNormalizer", "in: [iso8601, dotnet_json, '%d/%m/%Y']\nout: '%d.%m.%Y %H:%M'"),
            Normalising.with("NullTokens", "ignore_case: true"),
            Normalising.with("EmbeddedValueParser", "field: v\nformat: json"),
            Normalising.with("EmbeddedValueParser", "field: v\nformat: kv\non_duplicate: list"),
            Normalising.with("EmbeddedValueParser", "field: v\nformat: query\ninto: object"),
            Normalising.with("EmbeddedValueParser", "field: v\nformat: csv\ninto: object"),
            Normalising.with("EmbeddedValueParser", "field: v\nformat: xml\ninto: object"));

    private static final Normalising HEADERS = Normalising.with("HeaderNormalizer", "max_length: 30");
    private static final Normalising FOLDED = Normalising.with("FoldFields", "match: '(?<name>[a-z]+)$'\ninto: f");

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "1.234,50 €",
                        "(12)",
                        "1,234",
                        "1e999",
                        "-٣٫٥%",
                        "5.-",
                        "31/12/2024",
                        "/Date(1419937200000+0000)/",
                        "2024-01-31T24:00:00Z",
                        "45292.5",
                        "2024-W05",
                        "0000-00-00",
                        "{\"a\":[1]}",
                        "|a:b|a:c",
                        "?a=%41&b",
                        "a,\"b\nc\"",
                        "a,\"b",
                        "<a b='1'>t<c/></a>",
                        "<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>",
                        "</root><root>",
                        "Media Source (pid)",
                        "[".repeat(2000),
                        "<a>".repeat(300),
                        "\ud800",
                        "")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest
    void everyTextIsNormalisedOrRefused(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

        for (Normalising normaliser : NORMALISERS) {
            attempt(normaliser, Row.of("v", text));
        }
        attempt(HEADERS, Row.of(text, 1L));
        attempt(FOLDED, Row.of(text, 1L));

        assertThat((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9)
                .as("CPU seconds")
                .isLessThan(MOST_CPU_SECONDS);
    }

    private static void attempt(Normalising normaliser, Row record) {
        try {
            Object value = normaliser.of(record).get("v");
            if (value instanceof BigDecimal decimal) {
                assertThat(Math.abs(decimal.scale())).isLessThan(3000);
            }
        } catch (ConnectorException refused) {
            assertThat(refused.getMessage()).startsWith("Cannot ").endsWith(")");
        }
    }
}
