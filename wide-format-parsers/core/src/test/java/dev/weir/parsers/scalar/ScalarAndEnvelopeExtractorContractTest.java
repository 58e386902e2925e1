package dev.weir.parsers.scalar;

import dev.weir.spi.value.Row;
import dev.weir.testkit.contract.Endless;
import dev.weir.testkit.contract.RecordExtractorContract;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

class ScalarAndEnvelopeExtractorContractTest extends RecordExtractorContract {

    @Override
    protected String yaml() {
        return """
                type: CustomRecordExtractor
                class_name: weir.parsers.ScalarAndEnvelopeExtractor
                path: [labels]
                wrap: {field: label}
                """;
    }

    @Override
    protected byte[] body() {
        return "{\"labels\": [\"a\", \"b\"]}".getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected List<?> records() {
        return List.of(Row.of("label", "a"), Row.of("label", "b"));
    }

    @Override
    protected Optional<Endless> endlessBody() {
        return Optional.of(new Endless("{\"labels\": [", "\"a\","));
    }
}
