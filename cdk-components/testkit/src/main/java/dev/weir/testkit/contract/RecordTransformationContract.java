package dev.weir.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.spi.record.RecordTransformation;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import org.junit.jupiter.api.Test;

/** What every transformation does. Extend it, and give an example. */
public abstract class RecordTransformationContract extends ComponentContract<RecordTransformation> {

    /** For those who extend it. */
    protected RecordTransformationContract() {
        super(RecordTransformation.class);
    }

    /** A record that it changes, a new one each time. */
    protected abstract Row record();

    /** What the record becomes. */
    protected abstract Row transformed();

    @Override
    final Row outcome(RecordTransformation transformation, Scope scope) {
        Row record = record();
        transformation.transform(record, scope);
        return record;
    }

    @Test
    void changesTheRecordInPlace() {
        assertThat(outcome(component(), scope())).isEqualTo(transformed());
    }

    @Test
    void keepsNothingFromRecordToRecord() {
        RecordTransformation transformation = component();
        Scope scope = scope();
        transformation.transform(new Row(), scope);
        Row second = record();
        transformation.transform(record(), scope);

        transformation.transform(second, scope);

        assertThat(second).isEqualTo(transformed());
    }

    @Test
    void doesTheSamePrepared() {
        Scope scope = scope();
        RecordTransformation prepared = component().prepared(scope);

        outcome(prepared, scope);

        assertThat(outcome(prepared, scope)).isEqualTo(transformed());
    }

    @Test
    void leavesJsonValues() {
        assertThat(JsonValues.strangers("record", outcome(component(), scope())))
                .isEmpty();
    }
}
