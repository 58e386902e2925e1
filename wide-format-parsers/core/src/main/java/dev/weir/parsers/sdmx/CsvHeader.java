package dev.weir.parsers.sdmx;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.weir.parsers.source.Unreadable;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of SDMX-CSV hold.
 *
 * @param columns the columns; null for those that records do not get
 * @param action  the column of what is to be done with the data; negative if there is none
 */
record CsvHeader(List<@Nullable CsvColumn> columns, int action, SdmxRules rules) {

    private static final Set<String> STRUCTURE = Set.of("DATAFLOW", "STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME");
    private static final Set<String> KEYS = Set.of("ACTION", "SERIES_KEY", "OBS_KEY");
    private static final Pattern PARTS = Pattern.compile("STRUCTURE\\[(.)]");
    private static final Pattern ID = Pattern.compile("[A-Z0-9_@$-]+(?:\\[.*])?");

    static CsvHeader of(List<String> fields, SdmxRules rules) {
        String first = fields.get(0);
        Matcher several = PARTS.matcher(first);
        String parts = several.matches() ? several.group(1) : "";
        if (!isStructure(first) && fields.stream().noneMatch(field -> id(field).equals(SdmxRules.VALUE))) {
            throw Unreadable.body(
                    "SDMX-CSV", "its first line holds neither DATAFLOW nor STRUCTURE nor OBS_VALUE", null);
        }
        return new CsvHeader(columns(fields, parts, rules), fields.indexOf("ACTION"), rules);
    }

    private static String id(String field) {
        return CsvColumn.of(field, -1, "").id();
    }

    private static boolean isStructure(String field) {
        return STRUCTURE.contains(id(field)) || PARTS.matcher(field).matches();
    }

    private static List<@Nullable CsvColumn> columns(List<String> fields, String parts, SdmxRules rules) {
        boolean isNamed = fields.contains("STRUCTURE_NAME");
        List<@Nullable CsvColumn> columns = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        boolean behindValue = false;
        for (int i = 0; i < fields.size(); i++) {
            String field = fields.get(i);
            boolean isComponent = !isStructure(field) && !KEYS.contains(field);
            boolean hasName = isNamed
                    && isComponent
                    && i + 1 < fields.size()
                    && !ID.matcher(fields.get(i + 1)).matches();
            CsvColumn column = CsvColumn.of(field, hasName ? i + 1 : -1, parts);
            if (!ids.add(column.id())) {
                throw Unreadable.body("SDMX-CSV", "two columns have the name '" + column.id() + "'", null);
            }
            boolean isWanted = isComponent && (!behindValue || rules.wantsAttribute(column.id()));
            columns.add(isWanted || field.endsWith("_KEY") ? column : null);
            behindValue |= column.is(SdmxRules.VALUE);
            if (hasName) {
                columns.add(null);
                i++;
            }
        }
        return columns;
    }

    Row record(CsvRecord fields) {
        Row record = new Row(columns.size());
        if (action >= 0) {
            rules.lookAt(fields.getField(action));
        }
        if (rules.actionField() != null) {
            record.put(rules.actionField(), action < 0 ? null : fields.getField(action));
        }
        for (int i = 0; i < columns.size(); i++) {
            CsvColumn column = columns.get(i);
            if (column != null) {
                put(column, fields.getField(i), fields, record);
            }
        }
        return record;
    }

    private void put(CsvColumn column, String field, CsvRecord fields, Row record) {
        if (column.is(SdmxRules.VALUE)) {
            SdmxRules.put(record, rules.valueField(), field);
        } else if (column.is(SdmxRules.TIME)) {
            SdmxRules.put(record, column.id(), rules.time(column.code(field)));
        } else {
            column.put(field, column.nameAt() < 0 ? null : fields.getField(column.nameAt()), record, rules);
        }
    }
}
