package dev.weir.lake.gate.report;

import dev.weir.lake.gate.override.RuleOverride;
import dev.weir.lake.table.DataSet;
import dev.weir.spi.value.Row;
import org.jspecify.annotations.Nullable;

/**
 * What a rule found.
 *
 * @param rule      the rule's name
 * @param dataSet   whose load; null for a commit as a whole
 * @param action    what follows from it
 * @param onFailure what follows from it without an override
 * @param measure   what was measured
 * @param message   a sentence with a remedy
 * @param override  the override that lets it through; null if none does
 */
public record Finding(
        String rule,
        @Nullable DataSet dataSet,
        Verdict action,
        Verdict onFailure,
        Measure measure,
        String message,
        @Nullable RuleOverride override) {

    /** The finding as a JSON value. */
    public Row toRow() {
        Row row = Row.of("rule", rule);
        row.put("data_set", dataSet == null ? null : dataSet.toRow());
        row.put("action", action.word());
        row.put("on_failure", onFailure.word());
        row.put("subject", measure.subject());
        row.put("measured", measure.measured());
        row.put("limit", measure.limit());
        row.put("message", message);
        row.put("override", override == null ? null : override.toRow());
        return row;
    }

    /** The finding from its JSON value. */
    static Finding of(Row row) {
        if (row.get("rule") instanceof String rule
                && row.get("action") instanceof String action
                && row.get("on_failure") instanceof String onFailure
                && row.get("message") instanceof String message) {
            return new Finding(
                    rule,
                    row.get("data_set") instanceof Row dataSet ? DataSet.of(dataSet) : null,
                    Verdict.of(action),
                    Verdict.of(onFailure),
                    new Measure(text(row, "subject"), text(row, "measured"), text(row, "limit")),
                    message,
                    row.get("override") instanceof Row override ? RuleOverride.of(override) : null);
        }
        throw new IllegalArgumentException("not a finding: " + row.keySet());
    }

    private static @Nullable String text(Row row, String key) {
        return row.get(key) instanceof String text ? text : null;
    }
}
