package dev.weir.parsers.dates;

import dev.weir.spi.value.Row;
import dev.weir.testkit.contract.RecordTransformationContract;

class DateNormalizerContractTest extends RecordTransformationContract {

    @Override
    protected String yaml() {
        return """
                type: CustomTransformation
                class_name: weir.parsers.DateNormalizer
                fields: [day]
                in: ["%d.%m.%Y", epoch_ms]
                """;
    }

    @Override
    protected Row record() {
        return Row.of("day", "31.01.2024");
    }

    @Override
    protected Row transformed() {
        return Row.of("day", "2024-01-31");
    }
}
