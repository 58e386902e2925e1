package dev.weir.parsers.nulls;

import dev.weir.spi.value.Row;
import dev.weir.testkit.contract.RecordTransformationContract;

class NullTokensContractTest extends RecordTransformationContract {

    @Override
    protected String yaml() {
        return """
                type: CustomTransformation
                class_name: weir.parsers.NullTokens
                except: [country]
                """;
    }

    @Override
    protected Row record() {
        Row row = new Row();
        row.put("country", "-");
        row.put("clicks", "--");
        return row;
    }

    @Override
    protected Row transformed() {
        Row row = new Row();
        row.put("country", "-");
        row.put("clicks", null);
        return row;
    }
}
