package dev.weir.trial.golden;

import dev.weir.spi.value.Row;
import dev.weir.testkit.replay.CanonicalJson;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where two JSON values differ, place by place. */
final class ValueDifferences {

    private static final int LONGEST = 200;

    private final List<String> found = new ArrayList<>();

    private ValueDifferences() {}

    static List<String> of(@Nullable Object expected, @Nullable Object actual) {
        ValueDifferences differences = new ValueDifferences();
        differences.compare("", expected, actual);
        return differences.found;
    }

    private void compare(String place, @Nullable Object expected, @Nullable Object actual) {
        if (Objects.equals(CanonicalJson.of(expected), CanonicalJson.of(actual))) {
            return;
        }
        if (expected instanceof Row one && actual instanceof Row other) {
            Set<String> names = new LinkedHashSet<>(one.keySet());
            names.addAll(other.keySet());
            names.forEach(name -> field(place.isEmpty() ? name : place + "." + name, name, one, other));
        } else if (expected instanceof List<?> one && actual instanceof List<?> other && one.size() == other.size()) {
            for (int i = 0; i < one.size(); i++) {
                compare(place + "[" + i + "]", one.get(i), other.get(i));
            }
        } else {
            add(place, "expected " + shown(expected) + ", is " + shown(actual));
        }
    }

    private void field(String place, String name, Row expected, Row actual) {
        if (!actual.containsKey(name)) {
            add(place, "expected " + shown(expected.get(name)) + ", is missing");
        } else if (!expected.containsKey(name)) {
            add(place, "not expected, is " + shown(actual.get(name)));
        } else {
            compare(place, expected.get(name), actual.get(name));
        }
    }

    private void add(String place, String text) {
        found.add((place.isEmpty() ? "value" : place) + ": " + text);
    }

    static String shown(@Nullable Object value) {
        String text = GoldenText.line(value);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
