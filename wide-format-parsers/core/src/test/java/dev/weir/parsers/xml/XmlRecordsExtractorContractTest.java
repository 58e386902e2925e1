package dev.weir.parsers.xml;

import dev.weir.spi.value.Row;
import dev.weir.testkit.contract.Endless;
import dev.weir.testkit.contract.RecordExtractorContract;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class XmlRecordsExtractorContractTest extends RecordExtractorContract {

    @Override
    protected String yaml() {
        return """
                type: CustomRecordExtractor
                class_name: weir.parsers.XmlRecordsExtractor
                ancestors:
                  - path: ..
                    fields: {user_id: "@ID"}
                record: /E/USER/PLAN
                """;
    }

    @Override
    protected byte[] body() {
        return "<E><USER ID=\"1\"><PLAN ID=\"7\"><V>5</V></PLAN><PLAN ID=\"8\"/></USER></E>"
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected List<?> records() {
        return List.of(Row.of(Map.of("user_id", "1", "ID", "7", "V", "5")), Row.of(Map.of("user_id", "1", "ID", "8")));
    }

    @Override
    protected Optional<Endless> endlessBody() {
        return Optional.of(new Endless("<E>\n", "  <USER ID=\"1\">\n    <PLAN ID=\"7\"><V>5</V></PLAN>\n  </USER>\n"));
    }
}
