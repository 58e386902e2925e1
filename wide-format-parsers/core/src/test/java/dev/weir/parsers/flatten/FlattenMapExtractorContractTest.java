package dev.weir.parsers.flatten;

import dev.weir.spi.value.Row;
import dev.weir.testkit.contract.Endless;
import dev.weir.testkit.contract.RecordExtractorContract;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class FlattenMapExtractorContractTest extends RecordExtractorContract {

    @Override
    protected String yaml() {
        return """
                type: CustomRecordExtractor
                class_name: weir.parsers.FlattenMapExtractor
                path: [rows]
                lists: explode
                """;
    }

    @Override
    protected byte[] body() {
        return "{\"rows\": [{\"id\": 1, \"m\": {\"a\": {\"v\": 2}}, \"l\": [{\"x\": 3}, {\"x\": 4}]}]}"
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected List<?> records() {
        return List.of(
                Row.of(Map.of("id", 1L, "m_a_v", 2L, "l_x", 3L)), Row.of(Map.of("id", 1L, "m_a_v", 2L, "l_x", 4L)));
    }

    @Override
    protected Optional<Endless> endlessBody() {
        return Optional.of(new Endless("{\"rows\": [", "{\"id\": 1, \"m\": {\"a\": {\"v\": 2}}},"));
    }
}
