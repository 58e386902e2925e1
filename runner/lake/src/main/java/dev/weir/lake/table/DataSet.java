package dev.weir.lake.table;

import dev.weir.spi.value.Row;
import org.jspecify.annotations.Nullable;

/**
 * What one connection keeps of one stream: the unit that runs take for themselves, that has a state, and that a commit
 * replaces as a whole. The data sets of all accounts of a stream are one table.
 *
 * @param source  the source's name
 * @param stream  the stream's name
 * @param account the account that it was read for; null where a source has but one
 */
public record DataSet(
        String source, String stream, @Nullable String account) implements Comparable<DataSet> {

    /** The data set as a JSON value. */
    public Row toRow() {
        Row row = Row.of("source", source);
        row.put("stream", stream);
        row.put("account", account);
        return row;
    }

    /** The data set from its JSON value, which may hold more. */
    public static DataSet of(Row row) {
        if (row.get("source") instanceof String source && row.get("stream") instanceof String stream) {
            return new DataSet(source, stream, row.get("account") instanceof String account ? account : null);
        }
        throw new IllegalArgumentException("not a data set: " + row.keySet());
    }

    @Override
    public int compareTo(DataSet other) {
        int order = source.compareTo(other.source);
        order = order != 0 ? order : stream.compareTo(other.stream);
        return order != 0 ? order : named(account).compareTo(named(other.account));
    }

    private static String named(@Nullable String account) {
        return account == null ? "" : account;
    }

    @Override
    public String toString() {
        return source + "/" + stream + (account == null ? "" : " (" + account + ")");
    }
}
