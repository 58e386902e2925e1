package dev.weir.parsers.columnar;

import dev.weir.spi.value.Row;
import dev.weir.testkit.contract.DecoderContract;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

abstract class ColumnarContract extends DecoderContract {

    @Override
    protected String yaml() {
        return """
                type: CustomDecoder
                class_name: weir.parsers.ColumnarFileDecoder
                columns: [account, clicks, revenue]
                """;
    }

    @Override
    protected List<?> documents() {
        return List.of(row("mt-1", 120L, "1225.40"), row("se-2", 7L, "-3.00"), row("mt-1", null, null));
    }

    private static Row row(String account, @Nullable Object clicks, @Nullable String revenue) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("account", account);
        row.put("clicks", clicks);
        row.put("revenue", revenue == null ? null : new BigDecimal(revenue));
        return Row.of(row);
    }

    @Override
    protected Optional<byte[]> brokenBody() {
        return Optional.of(Arrays.copyOf(body(), body().length / 2));
    }
}
