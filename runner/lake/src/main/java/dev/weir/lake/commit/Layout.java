package dev.weir.lake.commit;

import dev.weir.lake.table.DataSet;

/**
 * Where everything lies, relative to the lake's root:
 *
 * <pre>
 * _weir/log/000000000042.json                        the 42nd entry of the log
 * _weir/expired/000000000040.json                    what went with the entries before the 40th
 * _weir/head.json                                    about where the log ends
 * _weir/staged/RUN.json                              what a run is about to publish, or holds back
 * _weir/commits/RUN.json                             what a commit changed
 * _weir/alive/RUN.json                               the heartbeat of a run
 * _weir/overrides/ID.json                            an override of the gate
 * _weir/drafts/.UUID                                 a document that does not have its name yet, in folders
 * SOURCE/STREAM/KEY=VALUE/RUN-1.parquet              data
 * SOURCE/_weir/streams/STREAM/RUN.json               snapshot of a data set
 * SOURCE/_weir/streams/STREAM/account=A/RUN.json     the same for one account
 * SOURCE/_weir/runs/RUN.json                         what became of a run
 * SOURCE/_weir/staging/RUN/STREAM/...                 files that nobody sees yet, in folders
 * SOURCE/_weir/quarantine/STREAM/RUN-q1.parquet      rows with values that do not fit
 * </pre>
 *
 * @param source the source's name
 */
public record Layout(String source) {

    static final String LOG = "_weir/log";
    static final String HINT = "_weir/head.json";
    static final String EXPIRED = "_weir/expired";
    static final String STAGED = "_weir/staged";
    static final String COMMITS = "_weir/commits";
    static final String ALIVE = "_weir/alive";

    /** The source's folder. */
    public String folder() {
        return SafeName.of(source);
    }

    /** The folder of a stream's files. */
    public String stream(String stream) {
        return folder() + "/" + SafeName.of(stream);
    }

    /** The snapshot of a data set that a run makes. */
    public static String snapshot(DataSet dataSet, String run) {
        return snapshots(dataSet) + "/" + run + ".json";
    }

    /** The folder of a data set's snapshots. */
    public static String snapshots(DataSet dataSet) {
        String account = dataSet.account();
        return SafeName.of(dataSet.source()) + "/_weir/streams/" + SafeName.of(dataSet.stream())
                + (account == null ? "" : "/account=" + SafeName.of(account));
    }

    /** The folder of a data set's files with rows that do not fit. */
    public String quarantine(DataSet dataSet) {
        String account = dataSet.account();
        return folder() + "/_weir/quarantine/" + SafeName.of(dataSet.stream())
                + (account == null ? "" : "/account=" + SafeName.of(account));
    }

    /** What became of a run. */
    public String manifest(String run) {
        return folder() + "/_weir/runs/" + run + ".json";
    }

    static String entry(long number) {
        return String.format("%s/%012d.json", LOG, number);
    }

    static String expired(long first) {
        return String.format("%s/%012d.json", EXPIRED, first);
    }

    /** Whether a path has a number, and is not that of something else that lies there. */
    static boolean isEntry(String path) {
        return path.matches(".*/\\d{12}\\.json");
    }

    static long number(String entryPath) {
        String name = entryPath.substring(entryPath.lastIndexOf('/') + 1, entryPath.length() - ".json".length());
        return Long.parseLong(name);
    }

    static String staged(String run) {
        return STAGED + "/" + run + ".json";
    }

    static String commit(String id) {
        return COMMITS + "/" + id + ".json";
    }

    static String alive(String run) {
        return ALIVE + "/" + run + ".json";
    }
}
