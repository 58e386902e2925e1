package dev.weir.parsers.spreadsheet;

import dev.weir.parsers.spreadsheet.sheet.Bounds;
import dev.weir.parsers.spreadsheet.sheet.SheetName;
import dev.weir.parsers.text.NamedPattern;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.template.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds the sheets that are wanted among those of a workbook. */
final class ChosenSheets {

    private static final int NAMED = 20;

    private final List<SheetName> sheets;
    private final List<Integer> candidates;
    private final Bounds bounds;

    private ChosenSheets(List<SheetName> sheets, Hidden hidden, Bounds bounds) {
        this.sheets = sheets;
        this.bounds = bounds;
        this.candidates = IntStream.range(0, sheets.size())
                .filter(i -> hidden == Hidden.KEEP || !sheets.get(i).hidden())
                .boxed()
                .toList();
    }

    /** The positions of the sheets that are wanted, in the order of their tabs. */
    static List<Integer> of(List<SheetName> sheets, SheetChoice choice, Hidden hidden, Bounds bounds, Scope scope) {
        ChosenSheets chosen = new ChosenSheets(sheets, hidden, bounds);
        if (choice.all()) {
            return chosen.candidates;
        }
        if (choice.regex() != null) {
            NamedPattern pattern = NamedPattern.of(choice.regex(), scope);
            return chosen.named(pattern::isIn, "whose name matches '" + pattern + "'");
        }
        if (choice.name() != null) {
            String name = choice.name().in(scope);
            return chosen.named(name::equals, "of the name '" + name + "'");
        }
        return chosen.at(choice.index() == null ? 0 : choice.index());
    }

    private List<Integer> named(Predicate<String> wanted, String which) {
        List<Integer> found = new ArrayList<>(candidates);
        found.removeIf(position -> !wanted.test(sheets.get(position).name()));
        if (found.isEmpty()) {
            throw missing("it has no sheet " + which);
        }
        return found;
    }

    private List<Integer> at(int index) {
        int position = index < 0 ? candidates.size() + index : index;
        if (position < 0 || position >= candidates.size()) {
            throw missing("it has no sheet at index " + index);
        }
        return List.of(candidates.get(position));
    }

    private ConnectorException missing(String reason) {
        String names = candidates.stream()
                .limit(NAMED)
                .map(position -> sheets.get(position).name())
                .collect(Collectors.joining("', '", "'", "'"));
        String has = candidates.isEmpty() ? "it has none" : "there are " + names;
        return bounds.because(reason, "correct sheets; " + has);
    }
}
