package dev.weir.parsers.xml;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A step of a path.
 *
 * @param anywhere   whether the element may be any number of levels below the one before
 * @param name       its name; {@code *} for any
 * @param conditions what its attributes have to be
 */
record XmlStep(boolean anywhere, String name, List<Condition> conditions) {

    static final String ANY = "*";

    /**
     * What an attribute has to be.
     *
     * @param attribute its name
     * @param value     its value; null if it only has to be there
     * @param equal     whether it has that value, or any other or none
     */
    record Condition(String attribute, @Nullable String value, boolean equal) {

        boolean holds(XmlTag element) {
            String found = element.attribute(attribute);
            return value == null ? found != null : Objects.equals(found, value) == equal;
        }
    }

    XmlStep {
        conditions = List.copyOf(conditions);
    }

    boolean fits(XmlTag element) {
        if (!fitsName(element.name())) {
            return false;
        }
        for (Condition condition : conditions) {
            if (!condition.holds(element)) {
                return false;
            }
        }
        return true;
    }

    boolean fitsName(String element) {
        return name.equals(ANY) || name.equals(element);
    }
}
