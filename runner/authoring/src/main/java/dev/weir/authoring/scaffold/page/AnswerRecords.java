package dev.weir.authoring.scaffold.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the records of an answer are, and what else it holds. */
public final class AnswerRecords {

    private static final int DEEPEST = 4;
    private static final int MOST_PLACES = 500;
    private static final Pattern KEY = Pattern.compile("[\\w .$@:-]{1,100}");
    private static final List<String> USUAL = List.of(
            "data", "items", "results", "records", "value", "values", "content", "entries", "rows", "list", "hits",
            "objects");

    private AnswerRecords() {}

    /** A place in an answer. */
    private record Place(List<String> path, @Nullable Object value) {

        Place inner(String key, @Nullable Object held) {
            List<String> longer = new ArrayList<>(path);
            longer.add(key);
            return new Place(longer, held);
        }
    }

    /** The keys that lead to the list of records: the longest list of objects, or an empty one under a usual name. */
    public static Optional<List<String>> path(@Nullable Object answer) {
        Place best = null;
        for (Place place : places(answer)) {
            if (place.value instanceof List<?> list && isOfRecords(list) && (best == null || isBetter(place, best))) {
                best = place;
            }
        }
        return Optional.ofNullable(best).map(Place::path);
    }

    /** The value at a path; null if there is none. */
    public static @Nullable Object at(@Nullable Object answer, List<String> path) {
        Object value = answer;
        for (String key : path) {
            value = value instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return value;
    }

    /** The single values of an answer as texts, by their paths; those in lists are left out. */
    public static Map<List<String>, String> texts(@Nullable Object answer) {
        Map<List<String>, String> texts = new LinkedHashMap<>();
        for (Place place : places(answer)) {
            if (place.value instanceof String || place.value instanceof Number) {
                texts.put(place.path, String.valueOf(place.value));
            }
        }
        return texts;
    }

    private static boolean isOfRecords(List<?> list) {
        return list.stream().allMatch(Map.class::isInstance);
    }

    private static boolean isBetter(Place one, Place other) {
        int size = one.value() instanceof List<?> list ? list.size() : 0;
        int otherSize = other.value() instanceof List<?> held ? held.size() : 0;
        if (size == 0 || otherSize == 0) {
            return otherSize == 0 && (size > 0 || usual(one) < usual(other));
        }
        boolean deeper = one.path.size() > other.path.size();
        return usual(one) < usual(other) && !deeper || usual(one) == usual(other) && size > otherSize;
    }

    private static int usual(Place place) {
        int rank = place.path.isEmpty() ? 0 : USUAL.indexOf(place.path.get(place.path.size() - 1));
        return rank < 0 ? USUAL.size() : rank;
    }

    private static List<Place> places(@Nullable Object answer) {
        List<Place> places = new ArrayList<>();
        Deque<Place> open = new ArrayDeque<>();
        open.add(new Place(List.of(), answer));
        while (!open.isEmpty() && places.size() < MOST_PLACES) {
            Place place = open.remove();
            places.add(place);
            if (place.value instanceof Map<?, ?> map && place.path.size() < DEEPEST) {
                map.forEach((key, value) -> {
                    if (KEY.matcher(String.valueOf(key)).matches()) {
                        open.add(place.inner(String.valueOf(key), value));
                    }
                });
            }
        }
        return places;
    }
}
