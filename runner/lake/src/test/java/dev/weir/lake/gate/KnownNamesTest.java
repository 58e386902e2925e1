package dev.weir.lake.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.lake.table.DataSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownNamesTest {

    private final KnownNames names = new KnownNames(
            "shop",
            List.of("orders", "items"),
            "de",
            List.of(
                    new DataSet("shop", "refunds", "fr"),
                    new DataSet("bank", "payments", null),
                    new DataSet("bank", "orders", null)));

    private List<String> problems(String gate) {
        return Declarations.problems(gate, declared -> CommitRules.of(declared, names));
    }

    private List<String> doubts() {
        return names.doubts().stream().map(Object::toString).toList();
    }

    @Test
    void takesWhatTheConnectorAndTheLakeHave() {
        assertThat(problems("""
                        {'streams': ['orders', 'shop/items', 'refunds', 'payments', 'bank/payments'],
                         'accounts': {'names': ['de', 'fr'], 'streams': ['orders', 'bank/orders']},
                         'ratio': {'of': {'stream': 'orders'}, 'to': {'stream': 'bank/payments'}, 'minimum': 1}}""")).isEmpty();
        assertThat(doubts()).isEmpty();
    }

    @Test
    void saysWhichStreamsNobodyKnows() {
        String known =
                "known: bank/orders, bank/payments, items, orders, refunds; one of another source that was never read"
                        + " is written source/stream)";
        assertThat(problems("""
                        {'streams': ['orders', 'ordrs'], 'accounts': {'names': 'de', 'streams': ['items', 'shop/itms']},
                         'same_total': {'of': {'stream': 'far away', 'column': 'a'}, 'to': {'stream': 'orders', 'column': 'a'}}}"""))
                .containsExactly(
                        "gate.same_total.of.stream: the stream 'far away' is neither the connector's nor in the lake ("
                                + known,
                        "gate.accounts.streams[1]: the stream 'shop/itms' is neither the connector's nor in the lake ("
                                + known,
                        "gate.streams[1].names: the stream 'ordrs' is neither the connector's nor in the lake (did you mean"
                                + " orders? " + known);
    }

    @Test
    void doubtsOfWhatMayComeLater() {
        assertThat(problems("{'streams': 'bank/paiments', 'accounts': {'names': ['de', 'fra']}}"))
                .isEmpty();
        assertThat(doubts())
                .containsExactly(
                        "gate.accounts.names[1]: nothing of the account fra is in the lake yet (did you mean fr? known: de,"
                                + " fr)",
                        "gate.streams.names: nothing of the stream bank/paiments is in the lake yet (did you mean"
                                + " bank/payments? known: bank/orders, bank/payments)");
    }
}
