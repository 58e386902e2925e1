package dev.weir.parsers.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.parsers.Normalising;
import dev.weir.spi.record.RecordTransformation;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import org.junit.jupiter.api.Test;

class ReportContextTest {

    private static final String ALL = "add: {a: account, from: window_start, to: window_end}";

    private static Row context(String parameters, Row partition, Row window) {
        Normalising rules = Normalising.with("ReportContext", parameters);
        Scope scope = rules.scope().withSlice(new StreamSlice(partition, window, new Row()));
        Row record = new Row();
        rules.component().prepared(scope).transform(record, scope);
        return record;
    }

    @Test
    void takesAccountAndWindowFromTheSlice() {
        Row window = Row.of("start_time", "2024-01-01");
        window.put("end_time", "2024-01-31");
        Row partition = Row.of("region", "eu");
        partition.put("account", 7L);

        Row record = context(ALL, partition, window);

        assertThat(record.get("a")).isEqualTo(7L);
        assertThat(record.get("from")).isEqualTo("2024-01-01");
        assertThat(record.get("to")).isEqualTo("2024-01-31");
    }

    @Test
    void asksWhichOfSeveralFieldsIsTheAccount() {
        Row partition = Row.of("region", "eu");
        partition.put("brand", "x");

        assertThatThrownBy(() -> context("add: {a: account}", partition, new Row()))
                .hasMessage(
                        "Cannot add account to the records of stream 'items': its slices do not say it (set account of"
                                + " ReportContext)");
        assertThatThrownBy(
                        () -> context("add: {a: account}\naccount: \"{{ config.get('none') }}\"", partition, new Row()))
                .hasMessageContaining("its template gives nothing");
        assertThat(context("add: {a: account}\naccount: \"{{ stream_partition.brand }}\"", partition, new Row())
                        .get("a"))
                .isEqualTo("x");
    }

    @Test
    void numbersTheRecordsOfEachPageFromOne() {
        Normalising rules = Normalising.with("ReportContext", "add: {n: row_number}");
        for (int page = 0; page < 2; page++) {
            RecordTransformation prepared = rules.page();
            for (long number = 1; number <= 3; number++) {
                Row record = new Row();

                prepared.transform(record, rules.scope());

                assertThat(record.get("n")).isEqualTo(number);
            }
        }
    }

    @Test
    void refusesToAddNothing() {
        assertThatThrownBy(() -> Normalising.with("ReportContext", "add: {}"))
                .hasMessageContaining("Cannot add what is known of a report: add is empty");
        assertThatThrownBy(() -> Normalising.with("ReportContext", "add: {a: acount}"))
                .hasMessageContaining("account, window_start, window_end, report, fetched_at, row_number");
    }
}
