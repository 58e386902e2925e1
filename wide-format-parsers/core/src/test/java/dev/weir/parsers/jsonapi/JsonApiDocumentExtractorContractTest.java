package dev.weir.parsers.jsonapi;

import dev.weir.spi.value.Row;
import dev.weir.testkit.contract.Endless;
import dev.weir.testkit.contract.RecordExtractorContract;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class JsonApiDocumentExtractorContractTest extends RecordExtractorContract {

    @Override
    protected String yaml() {
        return """
                type: CustomRecordExtractor
                class_name: weir.parsers.JsonApiDocumentExtractor
                include: {owner: {fields: [name]}}
                relationships: ids
                """;
    }

    @Override
    protected byte[] body() {
        return """
                {"data": [
                  {"id": "1", "type": "deals", "attributes": {"a": 2}, "relationships": {"owner": {"data": {"type": "users", "id": "9"}}}},
                  {"id": "2", "type": "deals", "attributes": {"a": 3}, "relationships": {"owner": {"data": {"type": "users", "id": "9"}}}}],
                 "included": [{"type": "users", "id": "9", "attributes": {"name": "Ann"}}]}
                """.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected List<?> records() {
        return List.of(
                Row.of(Map.of("id", "1", "a", 2L, "owner_id", "9", "owner_name", "Ann")),
                Row.of(Map.of("id", "2", "a", 3L, "owner_id", "9", "owner_name", "Ann")));
    }

    @Override
    protected Optional<Endless> endlessBody() {
        return Optional.of(new Endless(
                "{\"included\": [{\"type\": \"users\", \"id\": \"9\", \"attributes\": {\"name\": \"Ann\"}}], \"data\": [",
                "{\"id\": \"1\", \"relationships\": {\"owner\": {\"data\": {\"type\": \"users\", \"id\": \"9\"}}}},"));
    }
}
