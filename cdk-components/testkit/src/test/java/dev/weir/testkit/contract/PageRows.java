package dev.weir.testkit.contract;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.http.Call;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.http.Response;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.Rows;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Rows that each cost a request, with the fault that is asked for. */
final class PageRows implements Rows {

    private final String fault;
    private final Scope scope;
    private @Nullable Response page;
    private long number;
    private boolean ready;
    private boolean ended;

    PageRows(String fault, Scope scope) {
        this.fault = fault;
        this.scope = scope;
    }

    @Override
    public boolean hasNext() {
        boolean again = fault.equals("givesTheSameRecordsHoweverTheyArePulled");
        if (!ended && (!ready || again)) {
            fetch();
        }
        return ready;
    }

    private void fetch() {
        ready = !ended;
        close();
        if (ended) {
            return;
        }
        number++;
        Call call = Call.of(
                "GET",
                "https://api.example.com/pages/" + number,
                new RequestOptions(),
                new dev.weir.spi.component.Authenticator() {},
                new Accepting());
        try {
            Response answer = scope.runtime().http().send(call, scope);
            page = answer;
            ended = answer.text().isEmpty();
        } catch (ConnectorException e) {
            if (!fault.equals("failsWhenTheSourceFailsForGood")) {
                throw e;
            }
            ended = true;
            ready = false;
        }
    }

    @Override
    public @Nullable Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        ready = false;
        if (ended && page != null) {
            page.close();
        }
        Object id = fault.equals("givesJsonValues") ? (Object) 1 : Long.valueOf(number);
        return Row.of("id", fault.equals("readsTheRecordsInOrder") ? Long.valueOf(-number) : id);
    }

    @Override
    public void close() {
        if (page != null && !fault.equals("closesItsAnswersWhenItIsClosedEarly")) {
            page.close();
        }
    }
}
