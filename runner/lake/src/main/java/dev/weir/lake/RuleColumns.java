package dev.weir.lake;

import dev.weir.lake.declare.Problems;
import dev.weir.lake.declare.Suggestion;
import dev.weir.lake.declare.Unread;
import dev.weir.lake.gate.GateRules;
import dev.weir.lake.gate.evidence.MissingColumns;
import dev.weir.lake.gate.rule.StreamRule;
import dev.weir.lake.parquet.StreamPlan;
import dev.weir.lake.schema.Column;
import dev.weir.lake.schema.ColumnPath;
import dev.weir.lake.schema.SchemaGaps;
import dev.weir.lake.schema.StreamColumns;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Compares the columns that rules name with those that the stream has. A column that it never had is an error where the
 * stream's own rules, or those over commits, name it; general rules do not judge streams that lack it. Nothing can be said
 * of a stream without a schema, whose records may have any field.
 */
final class RuleColumns {

    private static final String DEFAULTS = "lake.defaults.";

    private final String stream;
    private final List<Column> columns;
    private final SchemaGaps gaps;
    private final Problems problems = new Problems();
    private final List<String> doubts = new ArrayList<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    private final Set<String> gone = new LinkedHashSet<>();

    /**
     * Compares.
     *
     * @param sums the columns that rules over commits add up
     */
    RuleColumns(String stream, StreamPlan plan, Collection<String> sums) {
        this.stream = stream;
        this.columns = plan.columns();
        this.gaps = SchemaGaps.of(plan.changes());
        if (!columns.isEmpty()) {
            inForce(plan.declaration().gate()).forEach((name, declared) -> {
                String place = declared.part().path() + "." + name;
                declared.rules().forEach(rule -> look(place, rule));
            });
            new TreeSet<>(sums).forEach(column -> look("lake.commit_gate", column));
        }
    }

    /** Rules of one name, and the part of the declaration that they stand in. */
    private record Declared(Unread part, List<StreamRule> rules) {}

    /** The rules that hold: a later part stands in for an earlier one. */
    private static Map<String, Declared> inForce(List<Unread> gate) {
        Map<String, Declared> rules = new LinkedHashMap<>();
        for (Unread part : gate) {
            GateRules.of(part.read(new Problems()))
                    .declared()
                    .forEach((name, declared) -> rules.put(name, new Declared(part, declared)));
        }
        return rules;
    }

    private void look(String place, StreamRule rule) {
        for (String column : rule.columns()) {
            boolean isWhole = columns.stream().anyMatch(known -> known.name().equals(column));
            look(place, column);
            if (!rule.judgesNested() && !isWhole && field(column) != null && !isOwn(column)) {
                say(place, column, "'" + column + "' is a field of an object, and the rule judges whole columns only");
            }
        }
    }

    private void look(String place, String column) {
        String field = field(column);
        if (field != null) {
            if (gaps.isGone(field)) {
                gone.add(column);
            }
        } else if (!isOwn(column)) {
            String known = Suggestion.of(column, ColumnPath.names(columns));
            say(place, column, "the stream " + stream + " has no column '" + column + "' (" + known + ")");
        }
    }

    private void say(String place, String column, String sentence) {
        unknown.add(column);
        if (place.startsWith(DEFAULTS)) {
            doubts.add(place + " does not judge it: " + sentence);
        } else {
            problems.add(place, sentence);
        }
    }

    private @Nullable String field(String column) {
        return ColumnPath.field(columns, column);
    }

    private static boolean isOwn(String column) {
        return StreamColumns.OWN.contains(column);
    }

    /** What is wrong. */
    Problems problems() {
        return problems;
    }

    /** What the user should know. */
    List<String> doubts() {
        return doubts;
    }

    /** The columns that rules name and that have no values. */
    MissingColumns missing() {
        return new MissingColumns(List.copyOf(unknown), List.copyOf(gone));
    }
}
