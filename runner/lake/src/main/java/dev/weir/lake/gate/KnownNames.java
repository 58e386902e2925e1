package dev.weir.lake.gate;

import dev.weir.lake.declare.Declared;
import dev.weir.lake.declare.Problem;
import dev.weir.lake.declare.Suggestion;
import dev.weir.lake.gate.rule.CommitNames;
import dev.weir.lake.table.DataSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The streams and accounts that are known when a run starts: those of its connector, and those that the lake holds. A stream
 * that should be one of them and is not is a problem; one of another source, and an account, may come later, and is a doubt.
 * For one thread.
 */
public final class KnownNames implements CommitNames {

    private final String source;
    private final Set<String> own = new TreeSet<>();
    private final Set<String> others = new TreeSet<>();
    private final Set<String> accounts = new TreeSet<>();
    private final List<Problem> doubts = new ArrayList<>();

    /**
     * The names for a run.
     *
     * @param source  the run's source
     * @param streams all streams of its connector
     * @param account the run's account; null if it has none
     * @param inLake  what the lake holds
     */
    public KnownNames(String source, Collection<String> streams, @Nullable String account, Collection<DataSet> inLake) {
        this.source = source;
        own.addAll(streams);
        if (account != null) {
            accounts.add(account);
        }
        for (DataSet dataSet : inLake) {
            (dataSet.source().equals(source) ? own : others).add(nameOf(dataSet));
            if (dataSet.account() != null) {
                accounts.add(dataSet.account());
            }
        }
    }

    private String nameOf(DataSet dataSet) {
        return dataSet.source().equals(source) ? dataSet.stream() : dataSet.source() + "/" + dataSet.stream();
    }

    /** Names that nobody knows yet, and that are no fault for sure. */
    public List<Problem> doubts() {
        return List.copyOf(doubts);
    }

    @Override
    public void streams(Declared rule, String key, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (isKnown(name)) {
                continue;
            }
            if (isOfAnother(name)) {
                doubt(rule, place(key, names, i), "stream " + name, others);
            } else {
                Set<String> known = new TreeSet<>(own);
                known.addAll(others);
                rule.problem(
                        place(key, names, i),
                        "the stream '" + name + "' is neither the connector's nor in the lake ("
                                + Suggestion.of(name, known)
                                + "; one of another source that was never read is written source/stream)");
            }
        }
    }

    @Override
    public void accounts(Declared rule, String key, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            if (!accounts.contains(names.get(i))) {
                doubt(rule, place(key, names, i), "account " + names.get(i), accounts);
            }
        }
    }

    private boolean isKnown(String name) {
        return own.contains(name)
                || others.contains(name)
                || name.startsWith(source + "/") && own.contains(name.substring(source.length() + 1))
                || others.stream().anyMatch(other -> other.endsWith("/" + name));
    }

    private boolean isOfAnother(String name) {
        return name.indexOf('/') > 0 && !name.startsWith(source + "/");
    }

    private void doubt(Declared rule, String key, String what, Collection<String> known) {
        String name = what.substring(what.indexOf(' ') + 1);
        doubts.add(new Problem(
                rule.path(key), "nothing of the " + what + " is in the lake yet (" + Suggestion.of(name, known) + ")"));
    }

    private static String place(String key, List<String> names, int position) {
        return names.size() == 1 ? key : key + "[" + position + "]";
    }
}
