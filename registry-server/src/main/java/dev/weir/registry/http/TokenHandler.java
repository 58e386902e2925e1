package dev.weir.registry.http;

import static dev.weir.registry.api.Operation.Caller.ADMINISTRATOR;

import dev.weir.registry.access.Actor;
import dev.weir.registry.access.NewToken;
import dev.weir.registry.access.Scope;
import dev.weir.registry.access.Token;
import dev.weir.registry.access.Tokens;
import dev.weir.registry.api.Operation;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Tokens over the API, for administrators. */
final class TokenHandler {

    private static final Type LIST = new TypeReference<List<Listed>>() {}.getType();
    private static final int LONGEST_LABEL = 200;
    private static final int MOST_SCOPES = 20;
    private static final int MOST_DAYS = 36_500;

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
        Actor actor = admin(context);
        Question question = ApiHandler.question(context, Question.class);
        String label = question.label() == null ? "" : question.label().strip();
        if (label.isEmpty() || label.length() > LONGEST_LABEL || label.matches(".*\\p{Cntrl}.*")) {
            throw ApiHandler.malformed("there is no label, or it is too long", "say what the token is for");
        }
        int days = question.days() == null ? 0 : question.days();
        if (days < 0 || days > MOST_DAYS) {
            throw ApiHandler.malformed("days is not from 0 to " + MOST_DAYS, "correct it");
        }
        NewToken made = tokens.create(label, scopes(question), Duration.ofDays(days), actor.label());
        context.status(201);
        context.header("Cache-Control", "no-store");
        context.contentType("application/json");
        context.result(Json.write(new Made(made.id(), made.secret())));
    }

    private static List<Scope> scopes(Question question) {
        List<String> texts = question.scopes() == null ? List.of() : question.scopes();
        if (texts.isEmpty() || texts.size() > MOST_SCOPES) {
            throw ApiHandler.malformed("there are no scopes, or more than " + MOST_SCOPES, "give at least one");
        }
        try {
            return texts.stream().map(Scope::parse).toList();
        } catch (IllegalArgumentException e) {
            throw ApiHandler.malformed(String.valueOf(e.getMessage()), "correct it");
        }
    }

    private void list(Context context) {
        admin(context);
        ApiHandler.answer(context, tokens.all().stream().map(Listed::of).toList());
    }

    private void revoke(Context context) {
        Actor actor = admin(context);
        String id = context.pathParam("id");
        if (!id.matches("[0-9]{1,18}")) {
            throw ApiHandler.malformed("'" + id + "' is no number of a token", "see GET /api/v1/tokens");
        }
        tokens.revoke(Long.parseLong(id), actor.label());
        context.status(204);
    }

    private Actor admin(Context context) {
        Actor actor = callers.writer(context);
        actor.mayAdminister();
        return actor;
    }
}
