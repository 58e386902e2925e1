package dev.weir.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.spi.record.RecordTransformation;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import org.junit.jupiter.api.Test;

/** What every transformation does. Extend it, and give an example. */
public abstract class RecordTransformationContract {

    /** For those who extend it. */
    protected RecordTransformationContract() {}

    /** The transformation; called once for each test. */
    protected abstract RecordTransformation transformation();

    /** A record that it changes, a new one each time. */
    protected abstract Row record();

    /** What the record becomes. */
    protected abstract Row transformed();

    /** A scope in which its templates can be evaluated. */
    protected abstract Scope scope();

    @Test
    void changesTheRecordInPlace() {
        Row record = record();

        transformation().transform(record, scope());

        assertThat(record).isEqualTo(transformed());
    }

    @Test
    void keepsNothingFromRecordToRecord() {
        RecordTransformation transformation = transformation();
        transformation.transform(new Row(), scope());
        Row second = record();
        transformation.transform(record(), scope());

        transformation.transform(second, scope());

        assertThat(second).isEqualTo(transformed());
    }

    @Test
    void changesRecordsAlikeInManyThreads() throws Exception {
        RecordTransformation transformation = transformation();
        Scope scope = scope();

        assertThat(Concurrently.results(() -> {
                    Row record = record();
                    transformation.transform(record, scope);
                    return record;
                }))
                .containsExactly(transformed());
    }

    @Test
    void leavesJsonValues() {
        Row record = record();

        transformation().transform(record, scope());

        assertThat(JsonValues.strangers("record", record)).isEmpty();
    }
}
