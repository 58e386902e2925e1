package dev.weir.parsers.sdmx;

import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of SDMX-CSV.
 *
 * @param id        the name of its component
 * @param isLabeled whether its fields hold a code and its name: {@code D: Daily}
 * @param nameAt    the column that holds the names of its codes; negative if none does
 * @param parts     what separates the values of a field; empty if it holds one
 */
record CsvColumn(String id, boolean isLabeled, int nameAt, String parts) {

    private static final String LABEL = ": ";
    private static final String SEVERAL = "[]";

    /**
     * The column of a field of the header.
     *
     * @param parts what separates the values of fields that hold several
     */
    static CsvColumn of(String field, int nameAt, String parts) {
        int label = field.indexOf(LABEL);
        String id = label < 0 ? field : field.substring(0, label);
        boolean isSeveral = id.endsWith(SEVERAL) && !parts.isEmpty();
        return new CsvColumn(
                isSeveral ? id.substring(0, id.length() - SEVERAL.length()) : id,
                label >= 0,
                nameAt,
                isSeveral ? parts : "");
    }

    boolean is(String component) {
        return id.equals(component);
    }

    void put(String field, @Nullable String name, Row record, SdmxRules rules) {
        if (parts.isEmpty() || field.indexOf('"') >= 0) {
            rules.put(record, id, code(field), name == null ? label(field) : name);
            return;
        }
        List<@Nullable Object> codes = new ArrayList<>();
        List<@Nullable Object> names = new ArrayList<>();
        for (String part : field.isEmpty() ? new String[0] : field.split(java.util.regex.Pattern.quote(parts), -1)) {
            codes.add(code(part));
            names.add(label(part));
        }
        rules.put(record, id, codes, names);
    }

    String code(String field) {
        int at = isLabeled ? field.indexOf(LABEL) : -1;
        return at < 0 ? field : field.substring(0, at);
    }

    private @Nullable String label(String field) {
        int at = isLabeled ? field.indexOf(LABEL) : -1;
        return at < 0 ? null : field.substring(at + LABEL.length());
    }
}
