package dev.weir.lake.gate.override;

import dev.weir.lake.table.DataSet;
import dev.weir.spi.value.Row;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's word that a rule may fail, until a moment.
 *
 * @param id        its name, unique in the lake: letters, digits, dots, hyphens and underscores
 * @param rule      the rule's name
 * @param source    the source whose data set it is for; null for any
 * @param stream    the stream that it is for; null for rules over a whole commit
 * @param account   the account that it is for; null for all
 * @param subject   what of a rule's findings it is for, such as a column; null for all of them
 * @param reason    why
 * @param actor     who says so
 * @param expires   when it ends
 * @param createdAt when it was said
 */
public record RuleOverride(
        String id,
        String rule,
        @Nullable String source,
        @Nullable String stream,
        @Nullable String account,
        @Nullable String subject,
        String reason,
        String actor,
        Instant expires,
        Instant createdAt) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    public RuleOverride {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("Cannot override: '" + id
                    + "' is no name for an override (use letters, digits, dots, hyphens and underscores)");
        }
        if (reason.isBlank() || actor.isBlank()) {
            throw new IllegalArgumentException("Cannot override " + rule + ": it has no "
                    + (reason.isBlank() ? "reason" : "actor") + " (say why, and who says so)");
        }
        if (!expires.isAfter(createdAt)) {
            throw new IllegalArgumentException("Cannot override " + rule + ": it ends at " + expires
                    + ", before it begins at " + createdAt + " (give a later end)");
        }
    }

    /** Whether it is for a finding of a rule. */
    boolean covers(String foundRule, @Nullable DataSet dataSet, @Nullable String foundSubject) {
        return rule.equals(foundRule)
                && (subject == null || subject.equals(foundSubject))
                && (dataSet == null ? stream == null && account == null : isFor(dataSet));
    }

    private boolean isFor(DataSet dataSet) {
        return dataSet.stream().equals(stream)
                && (source == null || source.equals(dataSet.source()))
                && (account == null || account.equals(dataSet.account()));
    }

    /** The override as a JSON value. */
    public Row toRow() {
        Row row = Row.of("id", id);
        row.put("rule", rule);
        row.put("source", source);
        row.put("stream", stream);
        row.put("account", account);
        row.put("subject", subject);
        row.put("reason", reason);
        row.put("actor", actor);
        row.put("expires", expires.toString());
        row.put("created_at", createdAt.toString());
        return row;
    }

    /**
     * The override from its JSON value.
     *
     * @throws IllegalArgumentException if it is not one
     */
    public static RuleOverride of(Row row) {
        if (row.get("id") instanceof String id
                && row.get("rule") instanceof String rule
                && row.get("reason") instanceof String reason
                && row.get("actor") instanceof String actor
                && row.get("expires") instanceof String expires
                && row.get("created_at") instanceof String createdAt) {
            return new RuleOverride(
                    id,
                    rule,
                    text(row.get("source")),
                    text(row.get("stream")),
                    text(row.get("account")),
                    text(row.get("subject")),
                    reason,
                    actor,
                    Instant.parse(expires),
                    Instant.parse(createdAt));
        }
        throw new IllegalArgumentException("not an override: " + row.keySet());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof String text ? text : null;
    }
}
