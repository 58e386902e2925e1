package dev.weir.parsers.columnar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.testkit.contract.Coverage;
import org.junit.jupiter.api.Test;

class ParquetContractTest extends ColumnarContract {

    @Override
    protected byte[] body() {
        return Files.body("revenue.parquet");
    }

    @Test
    void noComponentIsWithoutContract() {
        assertThat(Coverage.missing("dev.weir.parsers.columnar", ParquetContractTest.class))
                .isEmpty();
    }
}
