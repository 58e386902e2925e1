package dev.weir.parsers.keyed;

import dev.weir.spi.value.Row;
import dev.weir.testkit.contract.Endless;
import dev.weir.testkit.contract.RecordExtractorContract;
import dev.weir.testkit.scope.TestRuntime;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

class KeyedObjectExtractorContractTest extends RecordExtractorContract {

    @Override
    protected String yaml() {
        return """
                type: CustomRecordExtractor
                class_name: weir.parsers.KeyedObjectExtractor
                path: [rows]
                key_field: [id, country]
                """;
    }

    @Override
    protected byte[] body() {
        return """
                {"rows": {"1": {"MT": {"ftd": 2}, "DE": {"ftd": 3}}, "2": []}}
                """.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected List<?> records() {
        return List.of(
                record("{\"id\": \"1\", \"country\": \"MT\", \"ftd\": 2}"),
                record("{\"id\": \"1\", \"country\": \"DE\", \"ftd\": 3}"));
    }

    private static Row record(String json) {
        return (Row) new TestRuntime().json().parse(json);
    }

    @Override
    protected Optional<Endless> endlessBody() {
        return Optional.of(new Endless("{\"rows\": {\"1\": {", "\"MT\": {\"ftd\": 2},"));
    }
}
