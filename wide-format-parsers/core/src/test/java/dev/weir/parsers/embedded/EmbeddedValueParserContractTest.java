package dev.weir.parsers.embedded;

import dev.weir.spi.value.Row;
import dev.weir.testkit.contract.RecordTransformationContract;

class EmbeddedValueParserContractTest extends RecordTransformationContract {

    @Override
    protected String yaml() {
        return """
                type: CustomTransformation
                class_name: weir.parsers.EmbeddedValueParser
                field: afp
                format: kv
                """;
    }

    @Override
    protected Row record() {
        Row row = new Row();
        row.put("id", 1L);
        row.put("afp", "|afp1:a|afp10:b");
        return row;
    }

    @Override
    protected Row transformed() {
        Row row = new Row();
        row.put("id", 1L);
        row.put("afp1", "a");
        row.put("afp10", "b");
        return row;
    }
}
