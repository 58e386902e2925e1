package dev.weir.testkit.contract;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Secret;
import dev.weir.spi.http.Call;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.record.RecordTransformation;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import dev.weir.testkit.scope.TestResponse;
import dev.weir.testkit.scope.TestRuntime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A transformation that can have each fault of its kind, and those of all kinds. */
public final class RecordTransformationFaults extends RecordTransformationContract {

    private final String fault;

    RecordTransformationFaults(String fault) {
        this.fault = fault;
    }

    @Override
    protected String yaml() {
        return "{type: CustomTransformation, class_name: org.example.faulty.Stamp, fault: " + fault
                + ", secret: \"{{ config.secret }}\", list: [a]"
                + (fault.equals("isMadeOfItsYaml") ? ", no_parameter_either: 1" : "") + "}";
    }

    @Override
    protected Row config() {
        return Row.of("secret", "s3cret");
    }

    @Override
    protected StreamSlice slice() {
        return StreamSlice.ofPartition(Row.of("part", "a"));
    }

    @Override
    protected List<String> secrets() {
        return List.of("s3cret");
    }

    @Override
    protected TestRuntime surroundings() {
        return super.surroundings().answering(request -> TestResponse.of(200, "{}"));
    }

    @Override
    protected Row record() {
        return Row.of("id", 1L);
    }

    @Override
    protected Row transformed() {
        Row row = record();
        row.put("stamp", 1L);
        return row;
    }

    /**
     * Puts a stamp on records.
     *
     * @param fault           the rule that it breaks
     * @param secret          a secret
     * @param list            a list
     */
    @Component("org.example.faulty.Stamp")
    public record Stamp(String fault, @Secret Template<String> secret, List<String> list)
            implements RecordTransformation {

        static final AtomicInteger CALLS = new AtomicInteger();
        private static final ThreadLocal<Boolean> SEEN = ThreadLocal.withInitial(() -> false);

        public Stamp {
            list = fault.equals("cannotBeChanged") ? new ArrayList<>(list) : List.copyOf(list);
        }

        @Override
        public void transform(Row record, Scope scope) {
            Object stamp = 1L;
            switch (fault) {
                case "doesTheSameEachTime" -> stamp = (long) CALLS.incrementAndGet();
                case "doesTheSameInManyThreads" ->
                    stamp = Thread.currentThread().getName();
                case "leavesAnInterruptionStanding" -> Thread.interrupted();
                case "leavesConfigurationAndSliceAsTheyAre" -> scope.config().put("more", 1L);
                case "closesWhatItOpens" -> opens(scope);
                case "tellsNoSecret" -> scope.runtime().warn("the secret is " + secret.in(scope));
                case "leavesJsonValues" -> stamp = 1;
                case "changesTheRecordInPlace" -> stamp = 2L;
                case "keepsNothingFromRecordToRecord" -> {
                    stamp = SEEN.get() ? 2L : 1L;
                    SEEN.set(SEEN.get() || record.isEmpty());
                }
                default -> {}
            }
            record.put("stamp", stamp);
        }

        private static void opens(Scope scope) {
            Call call = Call.of(
                    "GET",
                    "https://api.example.com",
                    new RequestOptions(),
                    new dev.weir.spi.component.Authenticator() {},
                    new Accepting());
            scope.runtime().http().send(call, scope);
        }

        @Override
        public RecordTransformation prepared(Scope scope) {
            return fault.equals("doesTheSamePrepared") ? (record, page) -> record.put("stamp", 3L) : this;
        }
    }
}
