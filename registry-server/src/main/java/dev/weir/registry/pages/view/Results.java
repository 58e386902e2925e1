package dev.weir.registry.pages.view;

import dev.weir.registry.catalog.Hit;
import java.util.List;

/**
 * What was found.
 *
 * @param asked    whether anything was asked for; all components otherwise
 * @param hits     the components, best first
 * @param from     the place of the first one, from 1 on
 * @param previous where those before are; empty if there are none
 * @param next     where those behind are; empty if there are none
 */
public record Results(boolean asked, List<Hit> hits, int from, String previous, String next) {

    /** What was found, in a sentence. */
    public String sentence() {
        if (hits.isEmpty()) {
            return asked ? "No component has all of this." : "There are no components yet.";
        }
        if (from == 1 && next.isEmpty()) {
            return Plain.count(hits.size(), "component", "components");
        }
        return "Components " + Plain.number(from) + " to " + Plain.number(from + hits.size() - 1L);
    }

    /** The last part of a class's name, as people say it. */
    public static String simple(String className) {
        return className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
    }
}
