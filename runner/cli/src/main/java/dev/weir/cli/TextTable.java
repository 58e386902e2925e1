package dev.weir.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table of texts for people. For one thread. */
public final class TextTable {

    private final List<List<String>> rows = new ArrayList<>();

    /** A table without rows. */
    public TextTable(String... headings) {
        rows.add(List.of(headings));
    }

    /** Adds a row; null is an empty cell. */
    public void add(@Nullable Object... cells) {
        List<String> row = new ArrayList<>();
        for (@Nullable Object cell : cells) {
            row.add(cell == null ? "" : cell.toString());
        }
        rows.add(row);
    }

    /** Prints all rows below the headings, in columns. */
    public void printTo(PrintStream out) {
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                int column = i;
                int width = rows.stream()
                        .mapToInt(other -> other.get(column).length())
                        .max()
                        .orElse(0);
                line.append(i == 0 ? "" : "  ")
                        .append(row.get(i))
                        .append(" ".repeat(width - row.get(i).length()));
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
