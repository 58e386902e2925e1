package dev.weir.parsers.matrix;

import dev.weir.spi.value.Row;
import dev.weir.testkit.contract.Endless;
import dev.weir.testkit.contract.RecordExtractorContract;
import dev.weir.testkit.scope.TestRuntime;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

class HeaderRowArraysExtractorContractTest extends RecordExtractorContract {

    @Override
    protected String yaml() {
        return """
                type: CustomRecordExtractor
                class_name: weir.parsers.HeaderRowArraysExtractor
                header: {path: [columns]}
                rows_path: [data]
                """;
    }

    @Override
    protected byte[] body() {
        return """
                {"columns": ["d", "n"], "data": [["x", 1], ["y", null]]}
                """.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected List<?> records() {
        return List.of(record("{\"d\": \"x\", \"n\": 1}"), record("{\"d\": \"y\", \"n\": null}"));
    }

    private static Row record(String json) {
        return (Row) new TestRuntime().json().parse(json);
    }

    @Override
    protected Optional<Endless> endlessBody() {
        return Optional.of(new Endless("{\"columns\": [\"d\", \"n\"], \"data\": [", "[\"x\", 1],"));
    }
}
