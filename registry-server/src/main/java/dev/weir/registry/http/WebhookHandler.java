package dev.weir.registry.http;

import static dev.weir.registry.api.Operation.Caller.ADMINISTRATOR;

import dev.weir.registry.access.Actor;
import dev.weir.registry.api.Operation;
import dev.weir.registry.webhook.Delivery;
import dev.weir.registry.webhook.NewWebhook;
import dev.weir.registry.webhook.Webhook;
import dev.weir.registry.webhook.Webhooks;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Webhooks over the API, for administrators. */
final class WebhookHandler {

    private static final Type LIST = new TypeReference<List<Listed>>() {}.getType();
    private static final Type ATTEMPTS = new TypeReference<List<Attempt>>() {}.getType();
    private static final int SHOWN = 100;

    private final Callers callers;
    private final Webhooks webhooks;

    WebhookHandler(Callers callers, Webhooks webhooks) {
        this.callers = callers;
        this.webhooks = webhooks;
    }

    /** A webhook that is to be made; without namespaces it is told of everything. */
    record Question(
            @Nullable String url,
            @Nullable List<String> events,
            @Nullable List<String> namespaces) {}

    /** A webhook that was made. */
    record Made(long id, String secret) {

        @Override
        public String toString() {
            return "webhook " + id;
        }
    }

    /** A webhook as it is listed. */
    record Listed(
            long id,
            String url,
            List<String> events,
            List<String> namespaces,
            Instant created,
            String creator,
            long reached,
            int failedAttempts,
            @Nullable Instant nextTry,
            @Nullable String paused) {

        static Listed of(Webhook webhook) {
            return new Listed(
                    webhook.id(),
                    webhook.url(),
                    webhook.events(),
                    webhook.namespaces(),
                    Instant.ofEpochMilli(webhook.created()),
                    webhook.creator(),
                    webhook.reached(),
                    webhook.attempts(),
                    webhook.nextTry() == 0 ? null : Instant.ofEpochMilli(webhook.nextTry()),
                    webhook.paused().isEmpty() ? null : webhook.paused());
        }
    }

    /** An attempt as it is listed. */
    record Attempt(
            long entry,
            int attempt,
            Instant happened,
            @Nullable Integer status,
            String outcome) {

        static Attempt of(Delivery delivery) {
            return new Attempt(
                    delivery.entry(),
                    delivery.attempt(),
                    Instant.ofEpochMilli(delivery.happened()),
                    delivery.status() == 0 ? null : delivery.status(),
                    delivery.outcome());
        }
    }

    /** What can be asked of it. */
    List<Operation> operations() {
        String one = "/api/v1/webhooks/{id}";
        return List.of(
                Operation.get("/api/v1/webhooks", ADMINISTRATOR, "Lists the webhooks.", LIST, this::list),
                Operation.with(
                                HandlerType.POST,
                                "/api/v1/webhooks",
                                ADMINISTRATOR,
                                "Makes a webhook, whose secret is shown this once.",
                                Question.class,
                                this::create)
                        .answering(201, Made.class),
                Operation.delete(one, ADMINISTRATOR, "Removes a webhook.", this::remove)
                        .refusing(404),
                Operation.act(
                                HandlerType.POST,
                                one + "/resume",
                                ADMINISTRATOR,
                                "Goes on with a webhook at once, where it stopped.",
                                this::resume)
                        .refusing(404),
                Operation.get(
                                one + "/deliveries",
                                ADMINISTRATOR,
                                "Lists the newest attempts of a webhook.",
                                ATTEMPTS,
                                this::deliveries)
                        .refusing(404));
    }

    private void create(Context context) throws IOException {
        Actor actor = callers.administrator(context);
        Question question = ApiHandler.question(context, Question.class);
        NewWebhook made =
                webhooks.create(question.url(), given(question.events()), given(question.namespaces()), actor.label());
        context.status(201);
        context.header("Cache-Control", "no-store");
        context.contentType("application/json");
        context.result(Json.write(new Made(made.id(), made.secret())));
    }

    private static List<String> given(@Nullable List<String> texts) {
        return texts == null ? List.of() : texts.stream().map(String::valueOf).toList();
    }

    private void list(Context context) {
        callers.administrator(context);
        ApiHandler.answer(context, webhooks.all().stream().map(Listed::of).toList());
    }

    private void remove(Context context) {
        Actor actor = callers.administrator(context);
        webhooks.remove(id(context), actor.label());
        context.status(204);
    }

    private void resume(Context context) {
        Actor actor = callers.administrator(context);
        webhooks.resume(id(context), actor.label());
        context.status(204);
    }

    private void deliveries(Context context) {
        callers.administrator(context);
        ApiHandler.answer(
                context,
                webhooks.deliveries(id(context), SHOWN).stream()
                        .map(Attempt::of)
                        .toList());
    }

    private static long id(Context context) {
        return ApiHandler.id(context, "webhook", "/api/v1/webhooks");
    }
}
