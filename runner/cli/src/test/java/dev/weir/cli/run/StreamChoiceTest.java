package dev.weir.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.engine.CatalogStream;
import dev.weir.engine.ConfiguredStream;
import dev.weir.engine.SyncMode;
import dev.weir.spi.sink.StreamInfo;
import dev.weir.spi.value.Row;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StreamChoiceTest {

    private static final CatalogStream USERS = stream("users", true);
    private static final CatalogStream TAGS = stream("tags", false);
    private static final CatalogStream ORDERS = stream("orders", true);

    @Test
    void takesAllStreamsOrThoseThatAreNamedInTheConnectorsOrder() {
        assertThat(StreamChoice.of(List.of(USERS, TAGS), List.of()).streams()).containsExactly(USERS, TAGS);
        assertThat(StreamChoice.of(List.of(USERS, TAGS, ORDERS), List.of("orders", "users"))
                        .streams())
                .containsExactly(USERS, ORDERS);
    }

    @Test
    void listsTheStreamsThatThereAreWhenOneIsUnknown() {
        assertThatThrownBy(() -> StreamChoice.of(List.of(USERS, TAGS), List.of("users", "user")))
                .hasMessage("Cannot read stream 'user': the connector has no such stream (it has users, tags)");
    }

    @Test
    void goesOnFromStatesWhereStreamsCan() {
        Row state = Row.of("at", "2025");
        Map<String, Row> states = Map.of("users", state, "tags", Row.of("x", 1L));

        assertThat(StreamChoice.of(List.of(USERS, TAGS, ORDERS), List.of()).configured(states, false))
                .containsExactly(
                        new ConfiguredStream("users", null, SyncMode.INCREMENTAL, state, true),
                        new ConfiguredStream("tags", null, SyncMode.FULL_REFRESH, new Row(), false),
                        new ConfiguredStream("orders", null, SyncMode.INCREMENTAL, new Row(), false));
    }

    @Test
    void forgetsStatesForAFullRefresh() {
        assertThat(new StreamChoice(List.of(USERS)).configured(Map.of("users", Row.of("at", "2025")), true))
                .containsExactly(new ConfiguredStream("users", null, SyncMode.INCREMENTAL, new Row(), false));
    }

    private static CatalogStream stream(String name, boolean incremental) {
        return new CatalogStream(new StreamInfo(name, null, new Row(), List.of(), null), incremental, true, false);
    }
}
