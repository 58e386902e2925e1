package dev.weir.parsers.folding;

import dev.weir.spi.value.Row;
import dev.weir.testkit.contract.RecordTransformationContract;

class FoldFieldsContractTest extends RecordTransformationContract {

    @Override
    protected String yaml() {
        return """
                type: CustomTransformation
                class_name: weir.parsers.FoldFields
                match: "^cf_"
                into: custom_fields
                style: map
                """;
    }

    @Override
    protected Row record() {
        Row row = new Row();
        row.put("id", 1L);
        row.put("cf_x", 2L);
        return row;
    }

    @Override
    protected Row transformed() {
        Row row = new Row();
        row.put("id", 1L);
        row.put("custom_fields", Row.of("cf_x", 2L));
        return row;
    }
}
