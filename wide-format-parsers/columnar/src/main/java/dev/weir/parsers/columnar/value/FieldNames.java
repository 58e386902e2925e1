package dev.weir.parsers.columnar.value;

import dev.weir.parsers.source.Unreadable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names of the fields of a struct, each once. */
public final class FieldNames {

    private FieldNames() {}

    /**
     * Names under which fields become keys of an object.
     *
     * @param format the format, for messages
     * @throws dev.weir.spi.failure.ConnectorException of {@code SOURCE_PERMANENT} if one stands twice and that is to fail
     */
    public static List<String> distinct(String format, List<String> names, DuplicateNames duplicates) {
        Set<String> all = new HashSet<>(names);
        if (all.size() == names.size()) {
            return List.copyOf(names);
        }
        Set<String> taken = new HashSet<>();
        List<String> distinct = new ArrayList<>();
        for (String name : names) {
            if (taken.add(name)) {
                distinct.add(name);
                continue;
            }
            refuse(format, name, duplicates);
            int number = 2;
            while (all.contains(name + "_" + number) || taken.contains(name + "_" + number)) {
                number++;
            }
            taken.add(name + "_" + number);
            distinct.add(name + "_" + number);
        }
        return List.copyOf(distinct);
    }

    private static void refuse(String format, String name, DuplicateNames duplicates) {
        if (duplicates == DuplicateNames.FAIL) {
            throw Unreadable.because("Cannot read " + format + ": two columns have the name '" + name
                    + "' (set duplicate_names to suffix, or ask the source for other names)");
        }
    }
}
