package dev.weir.authoring.scaffold.har;

import dev.weir.authoring.scaffold.Naming;
import dev.weir.authoring.scaffold.call.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A path in which parts stand for values.
 *
 * @param parts  the parts; those that stand for values as names in braces
 * @param values the values that stood there
 */
record PathTemplate(List<String> parts, List<String> values) {

    private static final Pattern VALUE =
            Pattern.compile("(?i)[0-9]+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?=.*[0-9])[0-9a-f]{12,}");

    static PathTemplate of(String path) {
        List<String> parts = new ArrayList<>();
        List<String> values = new ArrayList<>();
        String before = "record";
        for (String part : path.split("/", -1)) {
            boolean version = part.matches("v[0-9.]+");
            if (!version && (VALUE.matcher(part).matches() || Secrets.looksSecret(part))) {
                values.add(part);
                parts.add("{" + singular(Naming.snake(before, "record")) + "_id}");
            } else {
                parts.add(part);
                before = part.isEmpty() ? before : part;
            }
        }
        return new PathTemplate(List.copyOf(parts), List.copyOf(values));
    }

    private static String singular(String name) {
        if (name.endsWith("ies") && name.length() > 4) {
            return name.substring(0, name.length() - 3) + "y";
        }
        return name.endsWith("s") && !name.endsWith("ss") && name.length() > 3
                ? name.substring(0, name.length() - 1)
                : name;
    }

    /** The path before the last value; what it lists has that value somewhere. */
    String parent() {
        int last = 0;
        for (int i = 0; i < parts.size(); i++) {
            last = isValue(parts.get(i)) ? i : last;
        }
        return String.join("/", parts.subList(0, last));
    }

    /** The name of the last value. */
    String lastName() {
        String found = "";
        for (String part : parts) {
            found = isValue(part) ? part.substring(1, part.length() - 1) : found;
        }
        return found;
    }

    /** Whether the path ends in a value, so that it leads to one record. */
    boolean endsInValue() {
        return isValue(parts.get(parts.size() - 1));
    }

    static boolean isValue(String part) {
        return part.startsWith("{") && part.endsWith("}");
    }

    @Override
    public String toString() {
        return String.join("/", parts);
    }
}
