package dev.weir.registry.http;

import static dev.weir.registry.api.Operation.Caller.ADMINISTRATOR;

import dev.weir.registry.access.Actor;
import dev.weir.registry.api.Operation;
import dev.weir.registry.signature.SigningKey;
import dev.weir.registry.signature.SigningKeys;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Keys of namespaces over the API, for administrators. */
final class KeyHandler {

    private static final Type LIST = new TypeReference<List<Listed>>() {}.getType();
    private static final Type NAMES = new TypeReference<List<String>>() {}.getType();

    private final Callers callers;
    private final SigningKeys keys;

    KeyHandler(Callers callers, SigningKeys keys) {
        this.callers = callers;
        this.keys = keys;
    }

    /** A key that is to be registered: public, in ASCII armor. */
    record Question(@Nullable String namespace, @Nullable String key) {}

    /** A key as it is listed. */
    record Listed(long id, String namespace, String fingerprint, String holder, Instant added, String addedBy) {

        static Listed of(SigningKey key) {
            return new Listed(
                    key.id(),
                    key.namespace(),
                    key.fingerprint(),
                    key.holder(),
                    Instant.ofEpochMilli(key.added()),
                    key.addedBy());
        }
    }

    /** What can be asked of it. */
    List<Operation> operations() {
        String signed = "/api/v1/signed-namespaces";
        String one = signed + "/{namespace}";
        return List.of(
                Operation.get(
                        "/api/v1/keys",
                        ADMINISTRATOR,
                        "Lists the keys that versions are signed with.",
                        LIST,
                        this::list),
                Operation.with(
                                HandlerType.POST,
                                "/api/v1/keys",
                                ADMINISTRATOR,
                                "Registers a public key of OpenPGP for a namespace, or renews it.",
                                Question.class,
                                this::add)
                        .answering(201, Listed.class),
                Operation.delete("/api/v1/keys/{id}", ADMINISTRATOR, "Takes a key back.", this::remove)
                        .refusing(404),
                Operation.get(
                        signed, ADMINISTRATOR, "Lists the namespaces that must be signed.", NAMES, this::demanding),
                Operation.act(
                        HandlerType.PUT,
                        one,
                        ADMINISTRATOR,
                        "Has versions of a namespace refused that are not signed.",
                        this::demand),
                Operation.delete(
                        one, ADMINISTRATOR, "Takes versions of a namespace without signatures.", this::release));
    }

    private void add(Context context) throws IOException {
        Actor actor = callers.administrator(context);
        Question question = ApiHandler.question(context, Question.class);
        if (question.namespace() == null || question.key() == null) {
            throw ApiHandler.malformed("there is no namespace or no key", "give both");
        }
        SigningKey added = keys.add(question.namespace(), question.key(), actor.label());
        context.status(201);
        context.contentType("application/json");
        context.result(Json.write(Listed.of(added)));
    }

    private void list(Context context) {
        callers.administrator(context);
        ApiHandler.answer(context, keys.all().stream().map(Listed::of).toList());
    }

    private void remove(Context context) {
        Actor actor = callers.administrator(context);
        keys.remove(ApiHandler.id(context, "key", "/api/v1/keys"), actor.label());
        context.status(204);
    }

    private void demanding(Context context) {
        callers.administrator(context);
        ApiHandler.answer(context, keys.demanding());
    }

    private void demand(Context context) {
        Actor actor = callers.administrator(context);
        keys.demand(context.pathParam("namespace"), true, actor.label());
        context.status(204);
    }

    private void release(Context context) {
        Actor actor = callers.administrator(context);
        keys.demand(context.pathParam("namespace"), false, actor.label());
        context.status(204);
    }
}
