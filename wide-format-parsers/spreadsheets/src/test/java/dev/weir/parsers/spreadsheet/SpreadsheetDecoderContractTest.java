package dev.weir.parsers.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.spi.value.Row;
import dev.weir.testkit.contract.Coverage;
import dev.weir.testkit.contract.DecoderContract;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpreadsheetDecoderContractTest extends DecoderContract {

    @Override
    protected String yaml() {
        return """
                type: CustomDecoder
                class_name: weir.parsers.SpreadsheetDecoder
                sheets: {regex: "^2024"}
                sheet_field: sheet
                """;
    }

    @Override
    protected byte[] body() {
        return Reading.file("several.xlsx");
    }

    @Override
    protected List<?> documents() {
        Row first = Row.of("Brand", "A");
        first.put("FTD", 1L);
        first.put("sheet", "2024-01");
        Row second = Row.of("FTD", 2L);
        second.put("Brand", "B");
        second.put("sheet", "2024-02");
        return List.of(first, second);
    }

    @Override
    protected Optional<byte[]> brokenBody() {
        return Optional.of("<html><body>Please log in</body></html>".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void noComponentIsWithoutContract() {
        assertThat(Coverage.missing("dev.weir.parsers.spreadsheet", SpreadsheetDecoderContractTest.class))
                .isEmpty();
    }
}
