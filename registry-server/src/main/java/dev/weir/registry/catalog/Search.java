package dev.weir.registry.catalog;

import dev.weir.registry.refusal.Refusal.Malformed;
import dev.weir.registry.refusal.Refused;
import dev.weir.registry.store.Database;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jdbi.v3.core.statement.Query;

/** Finds components by the beginnings of words: in their names, parameters, artifacts and texts, the best first. For any thread. */
public final class Search {

    private static final int MOST_WORDS = 8;
    private static final int LONGEST = 200;
    private static final Pattern KIND = Pattern.compile("[A-Za-z0-9_.$]{0,250}");
    private static final Pattern PARAMETER = Pattern.compile("[A-Za-z0-9_.-]{0,100}");

    /** Behind every word that begins with another one. */
    private static final String END = "zzzzzzzzzzzzzzzzzzzz";

    private final Database database;

    /** Search in a database. */
    public Search(Database database) {
        this.database = database;
    }

    /**
     * Components of the newest versions.
     *
     * @param text      words, all of which are to be there; empty for all components
     * @param kind      the kind that they are to be of, as a class name or its end; empty for any
     * @param parameter what the name of one of their parameters begins with; empty for any
     * @param offset    how many to pass over
     * @param limit     how many to give
     * @throws Refused if the question makes no sense
     */
    public Page<Hit> find(String text, String kind, String parameter, int offset, int limit) {
        if (text.length() > LONGEST
                || !KIND.matcher(kind).matches()
                || !PARAMETER.matcher(parameter).matches()) {
            throw new Refused(new Malformed(
                    "Cannot search: q is longer than " + LONGEST + " characters, or kind or parameter is no name",
                    "use some words, and a kind such as Authenticator"));
        }
        // The words of a parameter are among those of its component, so that the index finds it before its descriptor
        // is looked into.
        List<String> words = SearchIndex.wanted(text + " " + parameter, MOST_WORDS);
        List<Hit> hits = database.with(handle -> {
            Query query = handle.createQuery(sql(words, kind, parameter));
            for (int i = 0; i < words.size(); i++) {
                query.bind("from" + i, words.get(i))
                        .bind("to" + i, words.get(i) + END)
                        .bind("like" + i, words.get(i) + "%");
            }
            if (!kind.isEmpty()) {
                query.bind("kind", "%" + (kind.indexOf('.') < 0 ? "." : " ") + kind + " %");
            }
            if (!parameter.isEmpty()) {
                query.bind("parameter", named(parameter));
            }
            return query.bind("limit", limit + 1)
                    .bind("offset", offset)
                    .map((row, context) -> new Hit(
                            row.getString("type"),
                            row.getString("summary"),
                            Arrays.asList(row.getString("kinds").split(" ")),
                            row.getString("group_id"),
                            row.getString("artifact_id"),
                            row.getString("version")))
                    .list();
        });
        return Page.of(hits, offset, limit);
    }

    /** What a descriptor has where the name of a parameter begins so. */
    private static String named(String parameter) {
        return "%\"name\":\"" + parameter.toLowerCase(Locale.ROOT).replace("_", "\\_") + "%";
    }

    private static String sql(List<String> words, String kind, String parameter) {
        StringBuilder sql = new StringBuilder("SELECT c.type, c.summary, c.kinds, a.group_id, a.artifact_id, v.version"
                + " FROM components c JOIN versions v ON v.id = c.version JOIN artifacts a ON a.id = v.artifact");
        List<String> weights = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            sql.append(" JOIN (SELECT component, MAX(weight) AS weight FROM words WHERE word BETWEEN :from" + i
                    + " AND :to" + i + " AND word LIKE :like" + i + " GROUP BY component) w" + i + " ON w" + i
                    + ".component = c.id");
            weights.add("w" + i + ".weight");
        }
        sql.append(" WHERE c.id IN (SELECT component FROM words)");
        if (!kind.isEmpty()) {
            sql.append(" AND ' ' || c.kinds || ' ' LIKE :kind");
        }
        if (!parameter.isEmpty()) {
            sql.append(" AND LOWER(c.descriptor) LIKE :parameter");
        }
        String best = weights.isEmpty() ? "" : String.join(" + ", weights) + " DESC, ";
        return sql + " ORDER BY " + best + "c.type, c.id LIMIT :limit OFFSET :offset";
    }
}
