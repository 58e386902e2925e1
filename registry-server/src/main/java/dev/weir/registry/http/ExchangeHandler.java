package dev.weir.registry.http;

import dev.weir.registry.access.Scope;
import dev.weir.registry.api.Operation;
import dev.weir.registry.oidc.Exchange;
import dev.weir.registry.oidc.Exchanged;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tokens for ID tokens, over the API. */
final class ExchangeHandler {

    private final Callers callers;
    private final Exchange exchange;

    ExchangeHandler(Callers callers, Exchange exchange) {
        this.callers = callers;
        this.exchange = exchange;
    }

    /** An ID token that is to be exchanged. */
    record Question(@Nullable String idToken) {

        @Override
        public String toString() {
            return "an ID token";
        }
    }

    /** The token that was given for it. */
    record Given(String token, List<String> scopes, Instant expires) {

        @Override
        public String toString() {
            return "a token until " + expires;
        }
    }

    /** What can be asked of it. */
    List<Operation> operations() {
        return List.of(Operation.with(
                        HandlerType.POST,
                        "/api/v1/oidc/token",
                        Operation.Caller.ANYBODY,
                        "Gives a token for an ID token of CI, which is shown this once.",
                        Question.class,
                        this::exchange)
                .answering(201, Given.class)
                .refusing(401, 403, 503));
    }

    private void exchange(Context context) throws IOException {
        String idToken = ApiHandler.question(context, Question.class).idToken();
        if (idToken == null) {
            throw ApiHandler.malformed("there is no id_token", "send the one that the CI gives");
        }
        Exchanged given = callers.signIn(context, idToken, () -> exchange.exchange(idToken));
        context.status(201);
        context.header("Cache-Control", "no-store");
        context.contentType("application/json");
        context.result(Json.write(new Given(
                given.secret(), given.scopes().stream().map(Scope::text).toList(), given.expires())));
    }
}
