package dev.weir.registry.http;

import static dev.weir.registry.api.Operation.Caller.ADMINISTRATOR;

import dev.weir.registry.access.Actor;
import dev.weir.registry.access.NewToken;
import dev.weir.registry.access.Scope;
import dev.weir.registry.access.Token;
import dev.weir.registry.access.TokenOrder;
import dev.weir.registry.access.Tokens;
import dev.weir.registry.api.Operation;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Tokens over the API, for administrators. */
final class TokenHandler {

    private static final Type LIST = new TypeReference<List<Listed>>() {}.getType();

    private final Callers callers;
    private final Tokens tokens;

    TokenHandler(Callers callers, Tokens tokens) {
        this.callers = callers;
        this.tokens = tokens;
    }

    /** A token that is to be made; without days it lives for ever. */
    record Question(
            @Nullable String label,
            @Nullable List<String> scopes,
            @Nullable Integer days) {}

    /** A token that was made. */
    record Made(long id, String token) {}

    /** A token as it is listed. */
    record Listed(
            long id,
            String label,
            List<String> scopes,
            Instant created,
            @Nullable Instant expires,
            @Nullable Instant lastUsed,
            @Nullable Instant revoked) {

        static Listed of(Token token) {
            return new Listed(
                    token.id(),
                    token.label(),
                    token.scopes().stream().map(Scope::text).toList(),
                    Instant.ofEpochMilli(token.created()),
                    time(token.expires()),
                    time(token.lastUsed()),
                    time(token.revoked()));
        }

        private static @Nullable Instant time(long millis) {
            return millis == 0 ? null : Instant.ofEpochMilli(millis);
        }
    }

    /** What can be asked of it. */
    List<Operation> operations() {
        return List.of(
                Operation.get("/api/v1/tokens", ADMINISTRATOR, "Lists the tokens.", LIST, this::list),
                Operation.with(
                                HandlerType.POST,
                                "/api/v1/tokens",
                                ADMINISTRATOR,
                                "Makes a token, which is shown this once.",
                                Question.class,
                                this::create)
                        .answering(201, Made.class),
                Operation.delete("/api/v1/tokens/{id}", ADMINISTRATOR, "Revokes a token.", this::revoke)
                        .refusing(404));
    }

    private void create(Context context) throws IOException {
        Actor actor = callers.administrator(context);
        Question question = ApiHandler.question(context, Question.class);
        TokenOrder order = TokenOrder.of(
                question.label() == null ? "" : question.label(),
                question.scopes() == null ? List.of() : question.scopes(),
                question.days() == null ? 0 : question.days());
        NewToken made = tokens.create(order.label(), order.scopes(), order.life(), actor.label());
        context.status(201);
        context.header("Cache-Control", "no-store");
        context.contentType("application/json");
        context.result(Json.write(new Made(made.id(), made.secret())));
    }

    private void list(Context context) {
        callers.administrator(context);
        ApiHandler.answer(context, tokens.all().stream().map(Listed::of).toList());
    }

    private void revoke(Context context) {
        Actor actor = callers.administrator(context);
        tokens.revoke(ApiHandler.id(context, "token", "/api/v1/tokens"), actor.label());
        context.status(204);
    }
}
