package dev.weir.testkit.contract;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.component.Reading;
import dev.weir.spi.component.Retriever;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.Rows;
import dev.weir.testkit.scope.TestResponse;
import dev.weir.testkit.scope.TestRuntime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A retriever that can have each fault of its kind. */
public final class RetrieverFaults extends RetrieverContract {

    private final String fault;

    RetrieverFaults(String fault) {
        this.fault = fault;
    }

    @Override
    protected String yaml() {
        return "{type: CustomRetriever, class_name: org.example.faulty.Pages, fault: " + fault + "}";
    }

    @Override
    protected List<String> secrets() {
        return List.of("s3cret");
    }

    @Override
    protected List<?> records() {
        return List.of(Row.of("id", 1L), Row.of("id", 2L));
    }

    @Override
    protected TestRuntime surroundings() {
        return new TestRuntime()
                .answering(request -> TestResponse.of(200, request.url().endsWith("1") ? "more" : ""));
    }

    @Override
    protected Optional<TestRuntime> endless() {
        Iterator<TestResponse> answers = Endless.of(() -> TestResponse.of(200, "more"));
        return Optional.of(new TestRuntime().answering(request -> answers.next()));
    }

    /**
     * Makes a record of each page.
     *
     * @param fault the rule that it breaks
     */
    @Component("org.example.faulty.Pages")
    public record Pages(String fault) implements Retriever {

        @Override
        public Rows read(Reading reading) {
            PageRows rows = new PageRows(fault, reading.scope());
            if (fault.equals("sendsNothingBeforeTheFirstPull")) {
                rows.hasNext();
            }
            if (fault.equals("readsWhileRecordsArePulled")) {
                List<@Nullable Object> all = new ArrayList<>();
                rows.forEachRemaining(all::add);
                rows.close();
                return Rows.of(all.iterator());
            }
            return rows;
        }

        @Override
        public dev.weir.spi.slicing.@Nullable PartitionRouter partitionRouter() {
            return null;
        }
    }
}
