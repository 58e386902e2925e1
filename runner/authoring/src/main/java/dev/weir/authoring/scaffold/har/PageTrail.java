package dev.weir.authoring.scaffold.har;

import dev.weir.authoring.scaffold.Inputs;
import dev.weir.authoring.scaffold.Remarks;
import dev.weir.authoring.scaffold.call.CallDraft;
import dev.weir.authoring.scaffold.call.HttpCall;
import dev.weir.authoring.scaffold.page.AnswerRecords;
import dev.weir.authoring.scaffold.page.PageGuess;
import dev.weir.authoring.scaffold.page.PageGuesses;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How the requests of an endpoint follow each other: what counts up, and what an earlier answer held. For one thread. */
final class PageTrail {

    private static final int MOST_CALLS = 200;
    private static final int REMEMBERED = 5;

    private final Map<String, Set<String>> query = new LinkedHashMap<>();
    private final Map<String, Set<String>> fields = new LinkedHashMap<>();
    private final Map<String, List<String>> tokens = new HashMap<>();
    private final Deque<Map<List<String>, String>> earlier = new ArrayDeque<>();
    private final Set<Integer> sizes = new TreeSet<>();
    private @Nullable List<String> nextUrl;
    private Map<String, String> firstQuery = Map.of();
    private Map<String, String> firstFields = Map.of();
    private int calls;

    void add(HttpCall call, @Nullable Object answer, int records) {
        calls++;
        if (calls > MOST_CALLS) {
            return;
        }
        CallDraft draft = new CallDraft(call, "", new Inputs(), new Remarks());
        Map<String, String> parameters = draft.pageParameters();
        Map<String, String> body = draft.bodyFields();
        follow(call.url(), draft.url().path(), parameters);
        follow(call.url(), draft.url().path(), body);
        note(parameters, query);
        note(body, fields);
        if (calls == 1) {
            firstQuery = parameters;
            firstFields = body;
        }
        sizes.add(records);
        earlier.addFirst(AnswerRecords.texts(answer));
        if (earlier.size() > REMEMBERED) {
            earlier.removeLast();
        }
    }

    /** Looks in earlier answers for what leads to this request. */
    private void follow(String url, String path, Map<String, String> parameters) {
        for (Map<List<String>, String> answer : earlier) {
            answer.forEach((place, text) -> {
                boolean whole = text.equals(url) || text.startsWith("/") && url.endsWith(text) && text.startsWith(path);
                if (whole && nextUrl == null) {
                    nextUrl = place;
                }
                parameters.forEach((name, value) -> {
                    if (value.equals(text) && (value.length() > 3 || isNext(place)) && !place.isEmpty()) {
                        tokens.putIfAbsent(name, place);
                    }
                });
            });
        }
    }

    private static boolean isNext(List<String> place) {
        return !place.isEmpty()
                && place.get(place.size() - 1).toLowerCase(Locale.ROOT).contains("next");
    }

    private static void note(Map<String, String> parameters, Map<String, Set<String>> values) {
        parameters.forEach((name, value) ->
                values.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(value));
    }

    int calls() {
        return calls;
    }

    Set<String> varying() {
        Set<String> varying = new TreeSet<>();
        query.forEach((name, values) -> {
            if (values.size() > 1) {
                varying.add(name);
            }
        });
        guess().ifPresent(guess -> varying.removeAll(guess.taken()));
        return varying;
    }

    Optional<PageGuess> guess() {
        if (nextUrl != null) {
            return Optional.of(PageGuesses.nextUrl(
                    nextUrl, String.join(".", nextUrl) + " of an answer is the URL of a later request"));
        }
        Collection<List<String>> texts =
                earlier.isEmpty() ? List.of() : earlier.getFirst().keySet();
        PageGuesses inQuery = new PageGuesses(firstQuery(), "request_parameter", texts);
        PageGuesses inBody = new PageGuesses(firstFields, "body_json", texts);
        return byDifference(query, inQuery)
                .or(() -> byDifference(fields, inBody))
                .or(inQuery::guess)
                .or(inBody::guess);
    }

    /** The first request may leave out what later ones have. */
    private Map<String, String> firstQuery() {
        Map<String, String> all = new LinkedHashMap<>(firstQuery);
        query.forEach((name, values) -> all.putIfAbsent(name, values.iterator().next()));
        return all;
    }

    private Optional<PageGuess> byDifference(Map<String, Set<String>> values, PageGuesses guesses) {
        for (Map.Entry<String, Set<String>> parameter : values.entrySet()) {
            String name = parameter.getKey();
            List<String> place = tokens.get(name);
            if (place != null) {
                return Optional.of(guesses.cursor(
                        name, place, name + " is what " + String.join(".", place) + " of an earlier answer holds"));
            }
            Optional<Long> step = step(parameter.getValue());
            if (step.isPresent() && step.get() == 1 && !name.equals(guesses.size())) {
                return Optional.of(guesses.page(name, name + " counts up by 1 from request to request"));
            } else if (step.isPresent() && step.get() > 1 && counts(step.get(), guesses, values)) {
                return Optional.of(guesses.offset(name, name + " counts up by the size of a page"));
            }
        }
        return Optional.empty();
    }

    private boolean counts(long step, PageGuesses guesses, Map<String, Set<String>> values) {
        String size = guesses.size();
        boolean given = size != null && values.getOrDefault(size, Set.of()).contains(String.valueOf(step));
        return given || sizes.contains((int) step);
    }

    /** By how much whole numbers count up; empty if they do not. */
    private static Optional<Long> step(Set<String> values) {
        if (values.size() < 2 || !values.stream().allMatch(value -> value.matches("[0-9]{1,9}"))) {
            return Optional.empty();
        }
        List<Long> numbers =
                new ArrayList<>(values.stream().map(Long::valueOf).sorted().toList());
        long step = numbers.get(1) - numbers.get(0);
        for (int i = 2; i < numbers.size(); i++) {
            step = Math.min(step, numbers.get(i) - numbers.get(i - 1));
        }
        return Optional.of(step);
    }
}
