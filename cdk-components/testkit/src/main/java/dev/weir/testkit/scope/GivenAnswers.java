package dev.weir.testkit.scope;

import dev.weir.engine.http.Transport;
import dev.weir.spi.http.Request;
import dev.weir.spi.http.Response;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A source of given answers: those in a row first, then what a rule makes of the request. Safe for concurrent use. */
final class GivenAnswers implements Transport {

    final List<Request> requests = new CopyOnWriteArrayList<>();
    final List<TestResponse> given = new CopyOnWriteArrayList<>();
    private final Deque<TestResponse> inRow = new ArrayDeque<>();
    private @Nullable Function<Request, TestResponse> rule;

    synchronized void add(TestResponse answer) {
        inRow.add(answer);
    }

    synchronized void follow(Function<Request, TestResponse> wanted) {
        inRow.clear();
        rule = wanted;
    }

    @Override
    public Response exchange(Request request, Timeouts timeouts) {
        requests.add(request);
        TestResponse answer = next(request).to(request);
        given.add(answer);
        return answer;
    }

    private synchronized TestResponse next(Request request) {
        TestResponse answer = inRow.poll();
        if (answer != null) {
            return answer;
        }
        if (rule == null) {
            throw new AssertionError("nothing is to be sent any more, but this was: " + request);
        }
        return rule.apply(request);
    }

    @Override
    public void close() {}
}
