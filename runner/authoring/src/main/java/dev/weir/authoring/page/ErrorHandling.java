package dev.weir.authoring.page;

import dev.weir.authoring.component.Component;
import dev.weir.authoring.component.Field;
import dev.weir.authoring.component.Kinds;
import dev.weir.authoring.stream.StreamFacts;
import dev.weir.authoring.text.Flow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What becomes of answers that are no success, in lines for a page. */
final class ErrorHandling {

    private static final int VALUE_LENGTH = 120;

    private static final List<String> MATCHES = List.of("http_codes", "error_message_contains", "predicate");

    private ErrorHandling() {}

    /** What the handlers of streams do, each with the streams that share it; streams without one are left out. */
    static Map<List<String>, List<String>> of(List<StreamFacts> streams) {
        Map<List<String>, List<String>> byRules = new LinkedHashMap<>();
        for (StreamFacts stream : streams) {
            List<String> rules =
                    handler(stream.described()).flatMap(ErrorHandling::rules).toList();
            if (!rules.isEmpty()) {
                byRules.computeIfAbsent(rules, first -> new ArrayList<>()).add(stream.name());
            }
        }
        return byRules;
    }

    private static Stream<Component> handler(Component stream) {
        return stream.part("retriever").stream()
                .flatMap(retriever ->
                        Stream.of("requester", "creation_requester").flatMap(field -> retriever.parts(field).stream()))
                .flatMap(requester -> requester.part("error_handler").stream());
    }

    private static Stream<String> rules(Component handler) {
        List<Component> inner = handler.parts().stream()
                .filter(part -> part.isA(Kinds.ERROR_HANDLER))
                .toList();
        if (!inner.isEmpty()) {
            return inner.stream().flatMap(ErrorHandling::rules);
        }
        if (handler.type().parameter("response_filters").isEmpty()) {
            return Stream.of(Brief.of(handler));
        }
        Stream<String> filters = handler.parts("response_filters").stream().map(ErrorHandling::filter);
        Stream<String> retries = handler.field("max_retries").stream()
                .map(field -> "retries at most: " + Flow.of(field.value())
                        + (field.from() == Field.From.DEFAULT ? " (default)" : ""));
        Stream<String> waits =
                handler.parts("backoff_strategies").stream().map(strategy -> "waits: " + Brief.of(strategy));
        return Stream.of(filters, retries, waits).flatMap(lines -> lines);
    }

    private static String filter(Component filter) {
        List<String> matches = MATCHES.stream()
                .flatMap(name -> filter.field(name).stream())
                .filter(field -> field.from() != Field.From.DEFAULT)
                .map(field -> field.name() + " " + Flow.of(field.value(), VALUE_LENGTH))
                .toList();
        String failure = filter.text("failure_type").isEmpty() ? "" : ", " + filter.text("failure_type");
        String message = filter.text("error_message").isEmpty() ? "" : ": " + filter.text("error_message");
        return String.join(" or ", matches) + ": " + filter.text("action") + failure + message;
    }
}
