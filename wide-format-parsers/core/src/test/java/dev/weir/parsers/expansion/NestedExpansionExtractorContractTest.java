package dev.weir.parsers.expansion;

import dev.weir.spi.value.Row;
import dev.weir.testkit.contract.Endless;
import dev.weir.testkit.contract.RecordExtractorContract;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class NestedExpansionExtractorContractTest extends RecordExtractorContract {

    @Override
    protected String yaml() {
        return """
                type: CustomRecordExtractor
                class_name: weir.parsers.NestedExpansionExtractor
                levels:
                  - {path: [ivrs], fields: {ivr_id: id}}
                  - {path: [menus]}
                branches:
                  - {path: [open], add: {hours: open}}
                  - {path: [closed], add: {hours: closed}}
                """;
    }

    @Override
    protected byte[] body() {
        return "{\"ivrs\": [{\"id\": 1, \"menus\": [{\"open\": [{\"k\": 1}], \"closed\": [{\"k\": 2}]}]}]}"
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected List<?> records() {
        return List.of(
                Row.of(Map.of("ivr_id", 1L, "hours", "open", "k", 1L)),
                Row.of(Map.of("ivr_id", 1L, "hours", "closed", "k", 2L)));
    }

    @Override
    protected Optional<Endless> endlessBody() {
        return Optional.of(new Endless("{\"ivrs\": [", "{\"id\": 1, \"menus\": [{\"open\": [{\"k\": 1}]}]},"));
    }
}
