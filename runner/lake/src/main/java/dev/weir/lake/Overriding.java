package dev.weir.lake;

import dev.weir.lake.declare.Suggestion;
import dev.weir.lake.gate.RuleNames;
import dev.weir.lake.gate.override.OverrideDocuments;
import dev.weir.lake.gate.override.RuleOverride;
import dev.weir.lake.table.DataSet;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lets rules fail for a time, after looking whether that can have an effect: an override of what is not there helps nobody. */
public final class Overriding {

    private final OpenLake lake;
    private final OverrideDocuments documents;

    /** The overrides of a lake. */
    public Overriding(OpenLake lake) {
        this.lake = lake;
        this.documents = new OverrideDocuments(lake.storage());
    }

    /**
     * Writes an override.
     *
     * @throws ConnectorException of type CONFIG if there is no such rule, source, stream or account, or the rule is not for
     *     that
     */
    public void add(RuleOverride override) {
        checkRule(override);
        if (override.stream() != null) {
            checkNames(override);
        }
        documents.add(override);
    }

    private static void checkRule(RuleOverride override) {
        String rule = override.rule();
        if (rule.equals("read")) {
            throw refused(override, "a stream that was not read to its end is never published (run again)");
        }
        if (!RuleNames.all().contains(rule)) {
            throw refused(override, "there is no such rule (" + Suggestion.of(rule, RuleNames.all()) + ")");
        }
        boolean forStream = override.stream() != null;
        if (forStream && !RuleNames.isOverStreams(rule)) {
            throw refused(override, "it judges whole commits (leave --stream out)");
        }
        if (!forStream && !RuleNames.isOverCommits(rule)) {
            throw refused(override, "it judges single streams (give --stream)");
        }
        if (!forStream && (override.source() != null || override.account() != null)) {
            throw refused(
                    override,
                    "a source or an account is of no use without a stream (give --stream, or leave both out)");
        }
    }

    private void checkNames(RuleOverride override) {
        List<DataSet> there = new ArrayList<>(lake.log().head().standing().keySet());
        narrow(override, "source", override.source(), DataSet::source, there);
        narrow(override, "stream", override.stream(), DataSet::stream, there);
        narrow(override, "account", override.account(), DataSet::account, there);
    }

    private static void narrow(
            RuleOverride override,
            String what,
            @Nullable String name,
            Function<DataSet, @Nullable String> of,
            List<DataSet> there) {
        if (name == null) {
            return;
        }
        Set<String> known = new TreeSet<>();
        for (DataSet dataSet : there) {
            String one = of.apply(dataSet);
            if (one != null) {
                known.add(one);
            }
        }
        there.removeIf(dataSet -> !name.equals(of.apply(dataSet)));
        if (there.isEmpty()) {
            throw refused(override, "the lake has no " + what + " '" + name + "' (" + Suggestion.of(name, known) + ")");
        }
    }

    private static ConnectorException refused(RuleOverride override, String reason) {
        return new ConnectorException(FailureType.CONFIG, "Cannot override " + override.rule() + ": " + reason);
    }

    /**
     * Reads what was let through, so that a document that nobody can read is found before a run and not after it.
     *
     * @return what is of no use, a sentence each: overrides that have not ended, of rules that are not there
     * @throws ConnectorException of type SINK if a document cannot be read
     */
    List<String> useless(Instant now) {
        return documents.read().all().stream()
                .filter(override -> override.expires().isAfter(now))
                .filter(override -> !RuleNames.all().contains(override.rule()))
                .map(override -> "The override " + override.id() + " lets nothing through: there is no rule '"
                        + override.rule() + "' (" + Suggestion.of(override.rule(), RuleNames.all()) + ")")
                .toList();
    }
}
