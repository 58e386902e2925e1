package dev.weir.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.weir.spi.slicing.PartitionRouter;
import dev.weir.spi.slicing.Partitions;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import dev.weir.testkit.scope.TestRuntime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What every partition router does. Extend it, and give the partitions, and {@code surroundings()} with the records of parent
 * streams if it has any.
 */
public abstract class PartitionRouterContract extends ComponentContract<PartitionRouter> {

    /** For those who extend it. */
    protected PartitionRouterContract() {
        super(PartitionRouter.class);
    }

    /** The partitions, in order; at least two. */
    protected abstract List<Row> partitions();

    /** Surroundings in which there is no end of partitions, as a parent stream has {@link Endless} records; empty if there are none. */
    protected Optional<TestRuntime> endless() {
        return Optional.empty();
    }

    @Override
    final List<StreamSlice> outcome(PartitionRouter router, Scope scope) {
        try (Partitions partitions = open(router, scope)) {
            return Pulls.all(partitions);
        }
    }

    private static Partitions open(PartitionRouter router, Scope scope) {
        return router.open(new Row(), new Row(), scope);
    }

    @Test
    void givesThePartitionsInOrder() {
        assertThat(outcome(component(), scope()).stream().map(StreamSlice::partition))
                .isEqualTo(partitions());
    }

    @Test
    void leavesTheWindowToTheCursor() {
        assertThat(outcome(component(), scope()))
                .allSatisfy(slice -> assertThat(slice.cursorSlice()).isEmpty());
    }

    @Test
    void givesJsonValues() {
        assertThat(outcome(component(), scope())).allSatisfy(slice -> {
            assertThat(JsonValues.strangers("partition", slice.partition())).isEmpty();
            assertThat(JsonValues.strangers("extra fields", slice.extraFields()))
                    .isEmpty();
        });
    }

    @Test
    void givesTheSamePartitionsHoweverTheyArePulled() {
        PartitionRouter router = component();

        try (Partitions plain = open(router, scope());
                Partitions twice = open(router, scope());
                Partitions without = open(router, scope())) {
            assertThat(Pulls.mistakes(plain, twice, without, slice -> slice)).isEmpty();
        }
    }

    @Test
    void closesItsParentsWhenItIsClosedEarly() {
        TestRuntime runtime = surroundings();

        try (Partitions partitions = open(component(), scope(runtime))) {
            partitions.next();
        }

        assertThat(runtime.open()).isEmpty();
    }

    @Test
    void readsItsParentsWhilePartitionsArePulled() {
        Optional<TestRuntime> endless = endless();
        assumeThat(endless).as("partitions without end").isPresent();

        try (Partitions partitions = open(component(), scope(endless.orElseThrow()))) {
            for (int i = 0; i < 10; i++) {
                assertThat(partitions.hasNext()).isTrue();
                partitions.next();
            }
        }
    }

    @Test
    void handsOutParentStatesThatTheirTakerMayChange() {
        try (Partitions partitions = open(component(), scope())) {
            partitions.next();
            Row first = partitions.parentState();
            @Nullable Row before = first == null ? null : first.copy();
            if (first != null) {
                first.put("changed by the taker", 1L);
            }

            assertThat(partitions.parentState()).isEqualTo(before);
        }
    }

    @Test
    void handsOutOptionsThatTheirTakerMayChange() {
        PartitionRouter router = component();
        Scope scope = scope();

        for (StreamSlice slice : outcome(router, scope())) {
            assertThat(Sent.isNewEachTime(() -> router.options(slice, scope.withSlice(slice))))
                    .isTrue();
        }
    }
}
