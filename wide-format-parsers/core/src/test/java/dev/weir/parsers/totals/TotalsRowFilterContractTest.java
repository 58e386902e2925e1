package dev.weir.parsers.totals;

import dev.weir.spi.value.Row;
import dev.weir.testkit.contract.Endless;
import dev.weir.testkit.contract.RecordExtractorContract;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

class TotalsRowFilterContractTest extends RecordExtractorContract {

    @Override
    protected String yaml() {
        return """
                type: CustomRecordExtractor
                class_name: weir.parsers.TotalsRowFilter
                path: [rows]
                null_keys: [brand]
                last_row: true
                totals_path: [totals]
                reconcile: {tolerance: "0.5%"}
                """;
    }

    @Override
    protected byte[] body() {
        return """
                {"rows": [{"brand": "A", "n": 1}, {"brand": "B", "n": 2}, {"brand": "", "n": 3}], "totals": {"n": 3}}
                """.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected List<?> records() {
        return List.of(row("A", 1), row("B", 2));
    }

    private static Row row(String brand, long n) {
        Row row = Row.of("brand", brand);
        row.put("n", n);
        return row;
    }

    @Override
    protected Optional<Endless> endlessBody() {
        return Optional.of(new Endless("{\"rows\": [", "{\"brand\": \"A\", \"n\": 1},"));
    }
}
