package dev.weir.registry.webhook;

import dev.weir.registry.access.AuditEntry;
import dev.weir.registry.outward.Outward;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import tools.jackson.databind.json.JsonMapper;

/** Tells a webhook of one entry of the log. */
final class Sender {

    private static final JsonMapper JSON = new JsonMapper();
    private static final MediaType TYPE = MediaType.get("application/json");
    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final int LONGEST_OUTCOME = 500;

    private final Outward http;
    private final Clock clock;

    Sender(Outward http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    Delivery send(Progress.Leased to, AuditEntry entry, int attempt) {
        byte[] body = JSON.writeValueAsBytes(message(entry));
        long now = clock.millis();
        Request request = new Request.Builder()
                .url(to.webhook().url())
                .header("Weir-Event", entry.action())
                .header("Weir-Delivery", Long.toString(entry.id()))
                .header("Weir-Signature", Hmac.header(to.secret(), now / 1000, body))
                .header("User-Agent", "weir-registry")
                .post(RequestBody.create(body, TYPE))
                .build();
        try {
            int status = http.ask(request, LONGEST_ANSWER).status();
            String outcome = status / 100 == 2
                    ? Delivery.DELIVERED
                    : "it answered with status " + status
                            + (status / 100 == 3 ? ", and redirects are not followed" : "");
            return new Delivery(entry.id(), attempt, now, status, outcome);
        } catch (IOException e) {
            String why = e.getMessage() == null ? e.toString() : e.getMessage();
            return new Delivery(entry.id(), attempt, now, 0, cut("it did not answer: " + why));
        }
    }

    private static String cut(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", " ");
        return plain.length() <= LONGEST_OUTCOME ? plain : plain.substring(0, LONGEST_OUTCOME - 3) + "...";
    }

    private static Map<String, Object> message(AuditEntry entry) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("id", entry.id());
        message.put("event", entry.action());
        message.put("happened", Instant.ofEpochMilli(entry.happened()).toString());
        message.put("actor", entry.actor());
        message.put("subject", entry.subject());
        message.put("detail", entry.detail());
        return message;
    }
}
