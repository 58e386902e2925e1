package dev.weir.standard.incremental;

import static dev.weir.standard.fixture.Values.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.http.InjectInto;
import dev.weir.spi.slicing.Cursor;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import dev.weir.standard.request.RequestOption;
import dev.weir.testkit.scope.TestRuntime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncrementingCountCursorTest {

    private final Scope scope = new TestRuntime().scope("orders");

    private static IncrementingCountCursor from(String start) {
        return new IncrementingCountCursor(
                Template.constant("n"),
                Template.constant(start),
                RequestOption.of(InjectInto.REQUEST_PARAMETER, "since"),
                false);
    }

    private Cursor open(String start, Row state) {
        return from(start).open(state, Duration.ZERO, scope);
    }

    @Test
    void readsOneWindowFromTheStateOn() {
        Cursor cursor = open("5", row("n", 9L, "other", "kept"));
        Row window = cursor.windows().next();

        List.of(3L, 12L, 10L).forEach(n -> cursor.observe(row("n", n), window));
        assertThat(cursor.state()).isEqualTo(row("n", 9L, "other", "kept"));
        cursor.close(window);

        assertThat(window).isEqualTo(row("start", 9L));
        assertThat(cursor.state()).isEqualTo(row("n", 12L, "other", "kept"));
        assertThat(from("5")
                        .options(StreamSlice.WHOLE.withCursorSlice(window), scope)
                        .parameters())
                .isEqualTo(row("since", 9L));
    }

    @Test
    void startsAtTheStartValueIfThatIsGreater() {
        assertThat(open("5", row("n", 2L)).windows().next()).isEqualTo(row("start", 5L));
        assertThat(open("5", new Row()).state()).isEqualTo(row("n", 5L));
    }

    @Test
    void readsTheStateOfSlices() {
        Row slice = row("start", 0L, "end", 9L, "most_recent_cursor_value", 8L);
        Cursor cursor = open("0", row("state_type", "integer", "slices", List.of(slice)));

        assertThat(cursor.state()).isEqualTo(row("n", 8L));
    }

    @Test
    void keepsFractionsAsTheyCame() {
        Cursor cursor = open("0", new Row());
        Row window = cursor.windows().next();

        cursor.observe(row("n", 2.0), window);
        cursor.close(window);

        assertThat(cursor.state()).isEqualTo(row("n", 2.0));
    }

    @Test
    void wantsRecordsFromTheStartOn() {
        Cursor cursor = open("5", row("n", 9L));

        assertThat(cursor.wants(row("n", 8L))).isFalse();
        assertThat(cursor.wants(row("n", 9L))).isTrue();
        assertThat(cursor.wants(row("id", 1L))).isTrue();
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThatThrownBy(() -> open("x", new Row()))
                .hasMessage("Cannot read start_value 'x': it is no number (give it one)");
        assertThatThrownBy(() -> open("0", new Row()).wants(row("n", "7")))
                .hasMessage("Cannot order the records of stream 'orders': 'n' in a record is '7' and no number (turn it"
                        + " into one with AddFields, or use another cursor_field)");
    }
}
