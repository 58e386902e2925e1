package dev.weir.testkit.contract;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.component.Authenticator;
import dev.weir.spi.component.Requester;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.http.Call;
import dev.weir.spi.http.InjectInto;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.http.Response;
import dev.weir.spi.template.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A requester that can have each fault of its kind. */
public final class RequesterFaults extends RequesterContract {

    private final String fault;

    RequesterFaults(String fault) {
        this.fault = fault;
    }

    @Override
    protected String yaml() {
        return "{type: CustomRequester, class_name: org.example.faulty.Getter, fault: " + fault + "}";
    }

    @Override
    protected String request() {
        return "GET https://api.example.com/items?limit=10";
    }

    @Override
    protected List<String> secrets() {
        return List.of("s3cret");
    }

    /**
     * Asks for items.
     *
     * @param fault the rule that it breaks
     */
    @Component("org.example.faulty.Getter")
    public record Getter(String fault) implements Requester {

        @Override
        public Response send(@Nullable String path, RequestOptions extra, Scope scope) {
            RequestOptions own = new RequestOptions().put(InjectInto.REQUEST_PARAMETER, "limit", 10L);
            RequestOptions options = switch (fault) {
                case "sendsWhatOthersWantInIt" -> own;
                case "leavesWhatOthersWantAsItIs" -> extra.merge(own);
                default -> own.merge(extra);
            };
            String url = path == null || fault.equals("sendsToThePathThatItIsGiven")
                    ? "https://api.example.com/items"
                    : path;
            String method = fault.equals("sendsItsRequest") ? "POST" : "GET";
            Call call = Call.of(method, url, options, new Authenticator() {}, new Accepting());
            Response response = sent(call, scope);
            if (fault.equals("leavesTheAnswerToItsTaker")) {
                response.close();
            }
            return response;
        }

        private Response sent(Call call, Scope scope) {
            try {
                return scope.runtime().http().send(call, scope);
            } catch (ConnectorException e) {
                if (fault.equals("failsWhenTheSourceFailsForGood")) {
                    throw new IllegalStateException("the source said s3cret", e);
                }
                throw e;
            }
        }
    }
}
