package dev.weir.parsers.context;

import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import dev.weir.testkit.contract.RecordTransformationContract;

class ReportContextContractTest extends RecordTransformationContract {

    @Override
    protected String yaml() {
        return """
                type: CustomTransformation
                class_name: weir.parsers.ReportContext
                add: {account: account, at: fetched_at}
                report: clicks
                """;
    }

    @Override
    protected Row record() {
        return Row.of("clicks", 1L);
    }

    @Override
    protected Row transformed() {
        Row row = new Row();
        row.put("clicks", 1L);
        row.put("account", "mt1");
        row.put("at", "2025-06-15T12:00:00Z");
        return row;
    }

    @Override
    protected StreamSlice slice() {
        return StreamSlice.ofPartition(Row.of("account", "mt1"));
    }
}
