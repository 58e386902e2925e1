package dev.weir.parsers.delimited;

import dev.weir.spi.failure.ConnectorException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the delimiter of a text by its first lines: the one that cuts most of them into as many cells as the first, and those
 * into most. Where two are alike, the one counts that is rarer in texts.
 */
final class Delimiters {

    /** How many lines are looked at. */
    static final int LINES = 20;

    private static final List<String> CANDIDATES = List.of("\t", ";", "|", ",");
    private static final String USUAL = ",";

    private final Dialect dialect;
    private final DelimitedLimits limits;

    /** Delimiters beside the quote and the escape of a dialect. */
    Delimiters(Dialect dialect, DelimitedLimits limits) {
        this.dialect = dialect;
        this.limits = limits;
    }

    /** The delimiter of lines, of which the last one may be cut within quotes. */
    String of(String lines) {
        String best = USUAL;
        double bestScore = 0;
        for (String candidate : candidates()) {
            double score = score(records(lines, candidate));
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /** The delimiter with which the first record of lines is the wanted one; null if it is that with none. */
    @Nullable
    String where(String lines, Predicate<List<?>> isWanted) {
        for (String candidate : candidates()) {
            List<List<?>> records = records(lines, candidate);
            if (!records.isEmpty() && isWanted.test(records.get(0))) {
                return candidate;
            }
        }
        return null;
    }

    private List<String> candidates() {
        return CANDIDATES.stream()
                .filter(candidate -> candidate.charAt(0) != dialect.quote() && candidate.charAt(0) != dialect.escape())
                .toList();
    }

    private List<List<?>> records(String lines, String delimiter) {
        return records(lines, dialect.withDelimiter(delimiter), limits);
    }

    /** The records of lines as far as they can be read. */
    static List<List<?>> records(String lines, Dialect dialect, DelimitedLimits limits) {
        OwnLines reader = new OwnLines(new StringReader(lines), dialect, limits, 0);
        List<List<?>> records = new ArrayList<>();
        try {
            while (reader.hasNext()) {
                List<?> record = reader.next();
                if (!record.isEmpty()) {
                    records.add(record);
                }
            }
        } catch (ConnectorException cut) {
            return records;
        }
        return records;
    }

    private static double score(List<List<?>> records) {
        if (records.isEmpty() || records.get(0).size() < 2) {
            return 0;
        }
        int cells = records.get(0).size();
        long alike = records.stream().filter(record -> record.size() == cells).count();
        return alike / (double) records.size() * 1000 + Math.min(cells, 500);
    }
}
