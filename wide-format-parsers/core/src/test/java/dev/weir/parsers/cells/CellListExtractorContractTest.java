package dev.weir.parsers.cells;

import dev.weir.spi.value.Row;
import dev.weir.testkit.contract.Endless;
import dev.weir.testkit.contract.RecordExtractorContract;
import dev.weir.testkit.scope.TestRuntime;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

class CellListExtractorContractTest extends RecordExtractorContract {

    @Override
    protected String yaml() {
        return """
                type: CustomRecordExtractor
                class_name: weir.parsers.CellListExtractor
                rows_path: [rows]
                """;
    }

    @Override
    protected byte[] body() {
        return """
                {"rows": [[{"name": "ngr", "value": 5}, {"name": "brand", "value": "A"}], [{"name": "ngr", "value": 6}]]}
                """.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected List<?> records() {
        return List.of(record("{\"ngr\": 5, \"brand\": \"A\"}"), record("{\"ngr\": 6}"));
    }

    private static Row record(String json) {
        return (Row) new TestRuntime().json().parse(json);
    }

    @Override
    protected Optional<Endless> endlessBody() {
        return Optional.of(new Endless("{\"rows\": [", "[{\"name\": \"ngr\", \"value\": 5}],"));
    }
}
