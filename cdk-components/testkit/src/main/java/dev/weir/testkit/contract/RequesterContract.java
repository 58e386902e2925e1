package dev.weir.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.spi.component.Requester;
import dev.weir.spi.http.InjectInto;
import dev.weir.spi.http.Request;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.http.Response;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import dev.weir.testkit.scope.TestResponse;
import dev.weir.testkit.scope.TestRuntime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every requester does. Extend it, and give the request that it sends. */
public abstract class RequesterContract extends ComponentContract<Requester> {

    private static final String ANSWER = "{\"id\": 1}";

    /** For those who extend it. */
    protected RequesterContract() {
        super(Requester.class);
    }

    /** The request of a requester that nobody wants anything more of: {@code GET https://api.example.com/items?limit=10}. */
    protected abstract String request();

    @Override
    protected TestRuntime surroundings() {
        return new TestRuntime(config()).answering(request -> TestResponse.of(200, ANSWER));
    }

    @Override
    final String outcome(Requester requester, Scope scope) {
        try (Response response = requester.send(null, new RequestOptions(), scope)) {
            return response.status() + " " + response.text() + " to " + Sent.of(response.request());
        }
    }

    private Request sent(TestRuntime runtime) {
        List<Request> requests = runtime.requests();
        assertThat(requests).isNotEmpty();
        return requests.get(requests.size() - 1);
    }

    @Test
    void sendsItsRequest() {
        TestRuntime runtime = surroundings();

        outcome(component(), scope(runtime));

        Request sent = sent(runtime);
        assertThat(sent.method() + " " + sent.url()).isEqualTo(request());
    }

    @Test
    void sendsWhatOthersWantInIt() {
        TestRuntime runtime = surroundings();
        RequestOptions extra = extra();

        component().send(null, extra, scope(runtime)).close();

        assertThat(sent(runtime).url()).contains("wanted_by=paginator");
        assertThat(sent(runtime).headers().get("X-Wanted-By")).isEqualTo("cursor");
    }

    private static RequestOptions extra() {
        return new RequestOptions()
                .put(InjectInto.REQUEST_PARAMETER, "wanted_by", "paginator")
                .put(InjectInto.HEADER, "X-Wanted-By", "cursor");
    }

    @Test
    void sendsToThePathThatItIsGiven() {
        TestRuntime runtime = surroundings();

        component()
                .send("https://other.example.com/next?page=2", new RequestOptions(), scope(runtime))
                .close();

        assertThat(sent(runtime).url()).startsWith("https://other.example.com/next?page=2");
    }

    @Test
    void leavesWhatOthersWantAsItIs() {
        RequestOptions extra = extra();
        Row before = Sent.of(extra);

        component().send(null, extra, scope()).close();

        assertThat(Sent.of(extra)).isEqualTo(before);
    }

    @Test
    void leavesTheAnswerToItsTaker() {
        TestRuntime runtime = surroundings();

        Response response = component().send(null, new RequestOptions(), scope(runtime));

        assertThat(runtime.given().get(runtime.given().size() - 1).isClosed()).isFalse();
        response.close();
        assertThat(runtime.open()).isEmpty();
    }

    @Test
    void failsWhenTheSourceFailsForGood() {
        TestRuntime failing = surroundings().answering(request -> TestResponse.of(500, "" + secrets()));

        Failures.isForTheUser(Failures.of(() -> outcome(component(), scope(failing))), secrets());
        assertThat(failing.open()).isEmpty();
    }
}
