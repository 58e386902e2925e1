package dev.weir.descriptors;

import java.util.List;

/**
 * A field below a component that stood elsewhere at older levels.
 *
 * @param from  the keys that lead to the older place; {@code *} stands for each element of a list
 * @param to    the keys that lead to the present one; empty if the field is left out
 * @param where the field, or {@code field: value}, that the value must have; empty if any is meant
 * @param until the last language level that had the field there
 */
public record Move(List<String> from, List<String> to, String where, String until) {

    public Move {
        from = List.copyOf(from);
        to = List.copyOf(to);
    }

    /** A move between places that are written with dots. */
    public static Move of(String from, String to, String where, String until) {
        return new Move(keys(from), keys(to), where, until);
    }

    private static List<String> keys(String place) {
        return place.isEmpty() ? List.of() : List.of(place.split("\\.", -1));
    }
}
