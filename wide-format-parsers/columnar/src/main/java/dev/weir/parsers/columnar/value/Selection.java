package dev.weir.parsers.columnar.value;

import dev.weir.parsers.document.ColumnNames;
import dev.weir.parsers.source.Unreadable;
import dev.weir.parsers.table.Duplicates;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which columns are read, and under which names.
 *
 * @param wanted     their names; empty for all
 * @param duplicates what happens to those of the same name
 */
public record Selection(List<String> wanted, Duplicates duplicates) {

    public Selection {
        wanted = List.copyOf(wanted);
    }

    /** Names of the fields of one object, each once. */
    public List<String> distinct(List<String> names) {
        return List.copyOf(ColumnNames.of(names, duplicates).keySet());
    }

    /**
     * The positions of the columns that are read, in the order of the file.
     *
     * @param format  the format, for messages
     * @param columns the names of all columns, each once
     */
    public List<Integer> positions(String format, List<String> columns) {
        Set<String> missing = new HashSet<>(wanted);
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (wanted.isEmpty() || missing.remove(columns.get(i))) {
                positions.add(i);
            }
        }
        if (!missing.isEmpty()) {
            String first = wanted.stream().filter(missing::contains).findFirst().orElseThrow();
            throw Unreadable.because("Cannot read " + format + ": it has no column '" + first + "', but "
                    + shown(columns) + " (correct columns)");
        }
        return positions;
    }

    private static String shown(List<String> columns) {
        int most = 20;
        String first = String.join(", ", columns.subList(0, Math.min(most, columns.size())));
        return columns.size() > most ? first + " and " + (columns.size() - most) + " more" : first;
    }
}
