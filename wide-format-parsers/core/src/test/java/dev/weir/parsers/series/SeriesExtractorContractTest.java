package dev.weir.parsers.series;

import dev.weir.spi.value.Row;
import dev.weir.testkit.contract.Endless;
import dev.weir.testkit.contract.RecordExtractorContract;
import dev.weir.testkit.scope.TestRuntime;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

class SeriesExtractorContractTest extends RecordExtractorContract {

    @Override
    protected String yaml() {
        return """
                type: CustomRecordExtractor
                class_name: weir.parsers.SeriesExtractor
                layout: points
                tags_path: [metric]
                """;
    }

    @Override
    protected byte[] body() {
        return """
                [{"metric": {"job": "a"}, "values": [[1700, "1"], [1760, "2"]]}, {"metric": {"job": "b"}, "values": [[1700, "3"]]}]
                """.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected List<?> records() {
        return List.of(
                record("{\"job\": \"a\", \"ts\": 1700, \"value\": \"1\"}"),
                record("{\"job\": \"a\", \"ts\": 1760, \"value\": \"2\"}"),
                record("{\"job\": \"b\", \"ts\": 1700, \"value\": \"3\"}"));
    }

    private static Row record(String json) {
        return (Row) new TestRuntime().json().parse(json);
    }

    @Override
    protected Optional<Endless> endlessBody() {
        return Optional.of(new Endless("{\"metric\": {\"job\": \"a\"}, \"values\": [", "[1700, \"1\"],"));
    }
}
