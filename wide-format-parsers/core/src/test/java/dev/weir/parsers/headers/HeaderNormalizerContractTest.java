package dev.weir.parsers.headers;

import dev.weir.spi.value.Row;
import dev.weir.testkit.contract.RecordTransformationContract;

class HeaderNormalizerContractTest extends RecordTransformationContract {

    @Override
    protected String yaml() {
        return """
                type: CustomTransformation
                class_name: weir.parsers.HeaderNormalizer
                strip_prefix: "ym:s:"
                """;
    }

    @Override
    protected Row record() {
        return Row.of("ym:s:visitID", 5L);
    }

    @Override
    protected Row transformed() {
        return Row.of("visit_id", 5L);
    }
}
