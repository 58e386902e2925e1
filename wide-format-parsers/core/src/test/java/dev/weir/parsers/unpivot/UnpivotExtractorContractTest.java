package dev.weir.parsers.unpivot;

import dev.weir.spi.value.Row;
import dev.weir.testkit.contract.Endless;
import dev.weir.testkit.contract.RecordExtractorContract;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class UnpivotExtractorContractTest extends RecordExtractorContract {

    @Override
    protected String yaml() {
        return """
                type: CustomRecordExtractor
                class_name: weir.parsers.UnpivotExtractor
                path: [rows]
                name_pattern: "^(?<product>casino|poker)_(?<_metric>.+)$"
                """;
    }

    @Override
    protected byte[] body() {
        return "{\"rows\": [{\"player\": 7, \"casino_bets\": 5, \"poker_bets\": 1, \"casino_ngr\": 2}]}"
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected List<?> records() {
        return List.of(record("casino", 5L, 2L), record("poker", 1L, null));
    }

    private static Row record(String product, Object bets, Object ngr) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("player", 7L);
        record.put("product", product);
        record.put("bets", bets);
        record.put("ngr", ngr);
        return Row.of(record);
    }

    @Override
    protected Optional<Endless> endlessBody() {
        return Optional.of(new Endless("{\"rows\": [", "{\"player\": 7, \"casino_bets\": 5},"));
    }
}
