package dev.weir.parsers.numbers;

import dev.weir.spi.value.Row;
import dev.weir.testkit.contract.RecordTransformationContract;
import java.math.BigDecimal;

class NumberNormalizerContractTest extends RecordTransformationContract {

    @Override
    protected String yaml() {
        return """
                type: CustomTransformation
                class_name: weir.parsers.NumberNormalizer
                fields: [ngr]
                currency: split
                """;
    }

    @Override
    protected Row record() {
        Row row = new Row();
        row.put("brand", "A");
        row.put("ngr", "1.234,50 €");
        return row;
    }

    @Override
    protected Row transformed() {
        Row row = new Row();
        row.put("brand", "A");
        row.put("ngr", new BigDecimal("1234.50"));
        row.put("ngr_currency", "EUR");
        return row;
    }
}
