package dev.weir.lake.gate.rule;

import dev.weir.lake.declare.Declared;
import dev.weir.lake.gate.evidence.StreamEvidence;
import dev.weir.lake.gate.report.Findings;
import dev.weir.lake.gate.report.Measure;
import dev.weir.lake.gate.report.Verdict;
import java.util.List;

/**
 * Streams are in the commit for each of these accounts.
 *
 * @param names     the accounts
 * @param streams   the streams, by name or {@code source/stream}; empty for all that have accounts
 * @param onFailure what follows otherwise; quarantine holds the stream's other accounts back
 */
record RequiredAccountsRule(List<String> names, List<String> streams, Verdict onFailure) implements CommitRule {

    private static final String NAME = "accounts";

    static CommitRule of(Declared declared, CommitNames known) {
        Parameters.requireOneOf(declared, "names");
        List<String> names = declared.texts("names");
        List<String> streams = declared.texts("streams");
        known.accounts(declared, "names", names);
        known.streams(declared, "streams", streams);
        return new RequiredAccountsRule(names, streams, Parameters.onFailure(declared, Verdict.BLOCK));
    }

    @Override
    public void judge(CommitEvidence commit, Findings findings) {
        List<String> judged = streams.isEmpty() ? streamsWithAccounts(commit) : streams;
        if (judged.isEmpty()) {
            names.forEach(account -> add(null, account, "no stream of account " + account + " is in it", findings));
        }
        for (String stream : judged) {
            List<StreamEvidence> loads = commit.of(stream);
            names.stream()
                    .filter(account -> loads.stream()
                            .noneMatch(load -> account.equals(load.dataSet().account())))
                    .forEach(account -> missing(stream, account, loads, findings));
        }
    }

    private static List<String> streamsWithAccounts(CommitEvidence commit) {
        return commit.going().stream()
                .map(StreamEvidence::dataSet)
                .filter(dataSet -> dataSet.account() != null)
                .map(dataSet -> dataSet.source() + "/" + dataSet.stream())
                .distinct()
                .toList();
    }

    private void missing(String stream, String account, List<StreamEvidence> loads, Findings findings) {
        String sentence = "stream " + stream + " of account " + account + " is not in it";
        if (onFailure == Verdict.QUARANTINE && !loads.isEmpty()) {
            loads.forEach(load -> add(load, account, "account " + account + " is not in the commit", findings));
        } else {
            add(null, account, sentence, findings);
        }
    }

    private void add(
            @org.jspecify.annotations.Nullable StreamEvidence load,
            String account,
            String sentence,
            Findings findings) {
        findings.add(
                NAME,
                load == null ? null : load.dataSet(),
                onFailure,
                new Measure(account, "missing", "present"),
                sentence,
                "run it, and add that run to the commit");
    }
}
