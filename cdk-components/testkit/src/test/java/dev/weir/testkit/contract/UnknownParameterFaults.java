package dev.weir.testkit.contract;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.record.RecordTransformation;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import org.jspecify.annotations.Nullable;

/** A component that takes a parameter that no component should have. */
public final class UnknownParameterFaults extends RecordTransformationContract {

    @Override
    protected String yaml() {
        return "type: CustomTransformation\nclass_name: org.example.faulty.Greedy\n";
    }

    @Override
    protected Row record() {
        return new Row();
    }

    @Override
    protected Row transformed() {
        return new Row();
    }

    /**
     * Does nothing.
     *
     * @param noSuchParameter anything
     */
    @Component("org.example.faulty.Greedy")
    public record Greedy(@Nullable Integer noSuchParameter) implements RecordTransformation {
        @Override
        public void transform(Row record, Scope scope) {}
    }
}
