package dev.weir.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.spi.value.Row;
import dev.weir.testkit.contract.Coverage;
import dev.weir.testkit.contract.RecordTransformationContract;
import org.junit.jupiter.api.Test;

class MaskFieldsContractTest extends RecordTransformationContract {

    @Override
    protected String yaml() {
        return """
                type: CustomTransformation
                class_name: org.example.MaskFields
                fields: [phone]
                mask: "{{ config['mask'] }}"
                """;
    }

    @Override
    protected Row config() {
        return Row.of("mask", "#");
    }

    @Override
    protected Row record() {
        return Row.of("phone", "555-0199");
    }

    @Override
    protected Row transformed() {
        return Row.of("phone", "####0199");
    }

    @Test
    void noComponentIsWithoutContract() {
        assertThat(Coverage.missing("dev.weir.example", MaskFieldsContractTest.class))
                .isEmpty();
    }
}
