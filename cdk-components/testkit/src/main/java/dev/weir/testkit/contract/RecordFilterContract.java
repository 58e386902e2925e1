package dev.weir.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.spi.record.RecordFilter;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every record filter does. Extend it, and give records of both sorts. */
public abstract class RecordFilterContract extends ComponentContract<RecordFilter> {

    /** For those who extend it. */
    protected RecordFilterContract() {
        super(RecordFilter.class);
    }

    /** Records that it keeps. */
    protected abstract List<Row> kept();

    /** Records that it drops. */
    protected abstract List<Row> dropped();

    @Override
    final List<Boolean> outcome(RecordFilter filter, Scope scope) {
        List<Boolean> decisions = new ArrayList<>();
        mixed().forEach(record -> decisions.add(filter.keep(record, scope)));
        return decisions;
    }

    private List<Row> mixed() {
        List<Row> records = new ArrayList<>(kept());
        records.addAll(dropped());
        return records;
    }

    @Test
    void keepsAndDropsRecords() {
        RecordFilter filter = component();

        assertThat(kept()).isNotEmpty().allMatch(record -> filter.keep(record, scope()));
        assertThat(dropped()).noneMatch(record -> filter.keep(record, scope()));
    }

    @Test
    void decidesWithoutRegardToOtherRecords() {
        List<Boolean> decisions = outcome(component(), scope());
        List<Row> backwards = mixed();
        Collections.reverse(backwards);
        RecordFilter filter = component();
        Scope scope = scope();
        List<Boolean> others = new ArrayList<>();
        backwards.forEach(record -> others.add(filter.keep(record, scope)));

        Collections.reverse(others);
        assertThat(others).isEqualTo(decisions);
    }

    @Test
    void leavesRecordsAsTheyAre() {
        RecordFilter filter = component();
        for (Row record : mixed()) {
            Row before = record.copy();

            filter.keep(record, scope());

            assertThat(record).isEqualTo(before);
        }
    }
}
