package dev.weir.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.spi.record.SchemaNormalization;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import org.junit.jupiter.api.Test;

/** What every schema normalization does. Extend it, and give an example. */
public abstract class SchemaNormalizationContract extends ComponentContract<SchemaNormalization> {

    /** For those who extend it. */
    protected SchemaNormalizationContract() {
        super(SchemaNormalization.class);
    }

    /** A record, a new one each time. */
    protected abstract Row record();

    /** The JSON schema of the stream. */
    protected abstract Row schema();

    /** What the record becomes. */
    protected abstract Row normalized();

    @Override
    final Row outcome(SchemaNormalization normalization, Scope scope) {
        Row record = record();
        normalization.normalize(record, schema());
        return record;
    }

    @Test
    void castsTheRecordInPlace() {
        assertThat(outcome(component(), scope())).isEqualTo(normalized());
    }

    @Test
    void leavesWhatFitsAsItIs() {
        Row record = normalized();

        component().normalize(record, schema());

        assertThat(record).isEqualTo(normalized());
    }

    @Test
    void leavesTheSchemaAsItIs() {
        Row schema = schema();
        Row before = schema.copy();

        component().normalize(record(), schema);

        assertThat(schema).isEqualTo(before);
    }

    @Test
    void takesAStreamWithoutSchema() {
        Row record = record();

        component().normalize(record, new Row());

        assertThat(record.keySet()).isEqualTo(record().keySet());
    }

    @Test
    void leavesJsonValues() {
        assertThat(JsonValues.strangers("record", outcome(component(), scope())))
                .isEmpty();
    }
}
