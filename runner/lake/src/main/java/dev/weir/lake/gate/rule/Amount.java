package dev.weir.lake.gate.rule;

import dev.weir.lake.declare.Declared;
import dev.weir.lake.figures.Needs;
import dev.weir.lake.figures.Sum;
import dev.weir.lake.gate.evidence.StreamEvidence;
import dev.weir.lake.table.DataSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something of a stream that is compared with something of another: its rows, or the sum of a column.
 *
 * @param stream the stream
 * @param column the column; null for its rows
 */
record Amount(String stream, @Nullable String column) {

    /** An amount, as a key of a rule declares it. */
    static Amount of(Declared rule, String key, CommitNames known) {
        Declared declared = rule.object(key);
        if (declared == null) {
            if (!rule.has(key)) {
                rule.problem(key, "it is missing (give {stream: …, column: …}, or {stream: …} for its rows)");
            }
            return new Amount("", null);
        }
        String stream = Parameters.required(declared, "stream");
        if (!stream.isEmpty()) {
            known.streams(declared, "stream", List.of(stream));
        }
        Amount amount = new Amount(stream, declared.text("column"));
        declared.end();
        return amount;
    }

    Needs needs(DataSet dataSet) {
        return column == null || !CommitEvidence.isNamed(dataSet, stream)
                ? Needs.NOTHING
                : new Needs(List.of(), Set.of(column), Set.of());
    }

    boolean isOf(StreamEvidence evidence) {
        return CommitEvidence.isNamed(evidence.dataSet(), stream);
    }

    /** A number, or why there is none. */
    record Value(BigDecimal number, @Nullable String missing) {
        static Value missing(String reason) {
            return new Value(BigDecimal.ZERO, reason);
        }
    }

    /** The amount of some loads. */
    Value in(List<StreamEvidence> loads) {
        BigDecimal total = BigDecimal.ZERO;
        boolean any = false;
        for (StreamEvidence load : loads) {
            if (isOf(load)) {
                Value one = in(load);
                if (one.missing() != null) {
                    return one;
                }
                any = true;
                total = total.add(one.number());
            }
        }
        return any ? new Value(total, null) : Value.missing("stream " + stream + " is not in it");
    }

    private Value in(StreamEvidence load) {
        if (column == null) {
            return new Value(BigDecimal.valueOf(load.rows()), null);
        }
        Sum sum = load.figures().asked().sums().get(column);
        if (sum == null) {
            return Value.missing("run " + load.run() + " did not add up " + this);
        }
        if (sum.unreadable() > 0) {
            String are = sum.unreadable() == 1 ? " is no number" : " are no numbers";
            return Value.missing(Shown.count(sum.unreadable(), "value") + " of " + this + are);
        }
        return sum.values() == 0 && load.rows() > 0
                ? Value.missing("no row has a value in " + this)
                : new Value(sum.total(), null);
    }

    @Override
    public String toString() {
        return column == null ? "rows of " + stream : stream + "." + column;
    }
}
