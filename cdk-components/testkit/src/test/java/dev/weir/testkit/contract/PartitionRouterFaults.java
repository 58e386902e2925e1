package dev.weir.testkit.contract;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.component.Stream;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.slicing.PartitionRouter;
import dev.weir.spi.slicing.Partitions;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import dev.weir.testkit.scope.TestRuntime;
import dev.weir.testkit.scope.TestStream;
import java.util.List;
import java.util.Optional;

/** A partition router that can have each fault of its kind. */
public final class PartitionRouterFaults extends PartitionRouterContract {

    private final String fault;

    PartitionRouterFaults(String fault) {
        this.fault = fault;
    }

    @Override
    protected String yaml() {
        return "{type: CustomPartitionRouter, class_name: org.example.faulty.Parts, fault: " + fault + "}";
    }

    @Override
    protected List<Row> partitions() {
        return List.of(Row.of("part", 1L), Row.of("part", 2L));
    }

    @Override
    protected TestRuntime surroundings() {
        return new TestRuntime().parent("parents", () -> List.of(Row.of("id", 1L), Row.of("id", 2L)));
    }

    @Override
    protected Optional<TestRuntime> endless() {
        return Optional.of(new TestRuntime().parent("parents", () -> () -> Endless.of(() -> Row.of("id", 1L))));
    }

    /**
     * Makes a partition of each record of a stream.
     *
     * @param fault the rule that it breaks
     */
    @Component("org.example.faulty.Parts")
    public record Parts(String fault) implements PartitionRouter {

        private static final RequestOptions SHARED = new RequestOptions();

        @Override
        public Partitions open(Row parentState, Row streamState, Scope scope) {
            Stream parents = new TestStream("parents", new RetrieverFaults.Pages("none"), null);
            return new ParentPartitions(scope.runtime().parent(parents, parentState), fault);
        }

        @Override
        public RequestOptions options(StreamSlice slice, Scope scope) {
            return fault.equals("handsOutOptionsThatTheirTakerMayChange") ? SHARED : new RequestOptions();
        }
    }
}
