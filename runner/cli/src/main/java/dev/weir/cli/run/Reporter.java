package dev.weir.cli.run;

import dev.weir.cli.Failure;
import dev.weir.protocol.SecretMask;
import dev.weir.spi.failure.ConnectorException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * Tells a person how far a run is: on a terminal by a bar that is redrawn, elsewhere by a line every ten seconds; and
 * by a line for each stream that ended. Hides secrets. Safe for concurrent use.
 */
final class Reporter {

    private static final Duration REDRAWN = Duration.ofMillis(200);
    private static final Duration REPEATED = Duration.ofSeconds(10);
    private static final int BAR = 20;
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintStream err;
    private final boolean interactive;
    private final LongSupplier nanoTime;
    private final long begin;
    private final Map<String, Long> reading = new LinkedHashMap<>();
    private final Map<String, Long> records = new LinkedHashMap<>();
    private final Map<String, Long> estimates = new HashMap<>();
    private SecretMask mask = SecretMask.NONE;
    private int expected;
    private int ended;
    private long total;
    private boolean drawn;

    Reporter(PrintStream err, boolean interactive, LongSupplier nanoTime) {
        this.err = err;
        this.interactive = interactive;
        this.nanoTime = nanoTime;
        this.begin = nanoTime.getAsLong();
    }

    /** How often {@link #tick} is to be called. */
    Duration period() {
        return interactive ? REDRAWN : REPEATED;
    }

    synchronized void mask(SecretMask secrets) {
        mask = secrets;
    }

    synchronized String hide(String text) {
        return mask.hide(text);
    }

    synchronized void expect(int streams) {
        expected = streams;
    }

    synchronized void started(String stream) {
        reading.put(stream, nanoTime.getAsLong());
    }

    synchronized void wrote(String stream, int count) {
        records.merge(stream, (long) count, Long::sum);
        total += count;
    }

    synchronized void estimated(String stream, long count) {
        estimates.put(stream, count);
    }

    synchronized void completed(String stream) {
        end(stream, counted(records.getOrDefault(stream, 0L), "record"));
    }

    synchronized void incomplete(String stream, ConnectorException failure) {
        end(stream, "failed: " + failure.getMessage());
    }

    private void end(String stream, String outcome) {
        Long since = reading.remove(stream);
        ended++;
        line(stream + ": " + outcome + (since == null ? "" : " (" + seconds(since) + ")"));
    }

    /** A line of its own, above the bar. */
    synchronized void line(String text) {
        clear();
        err.println(mask.hide(text));
    }

    synchronized void failed(Failure failure, boolean debug) {
        clear();
        failure.printTo(err, debug, mask::hide);
    }

    synchronized void tick() {
        if (expected == 0) {
            return;
        }
        if (interactive) {
            err.print(CLEAR_LINE + bar() + " " + status());
            err.flush();
            drawn = true;
        } else {
            err.println(status());
        }
    }

    synchronized void clear() {
        if (drawn) {
            err.print(CLEAR_LINE);
            err.flush();
            drawn = false;
        }
    }

    private String bar() {
        double done = ended + reading.keySet().stream().mapToDouble(this::part).sum();
        int filled = (int) Math.min(BAR, done * BAR / expected);
        return "[" + "#".repeat(filled) + "-".repeat(BAR - filled) + "]";
    }

    /** How much of a stream was read, from 0 to 1, as far as it was estimated. */
    private double part(String stream) {
        long estimate = estimates.getOrDefault(stream, 0L);
        return estimate == 0 ? 0 : Math.min(1, (double) records.getOrDefault(stream, 0L) / estimate);
    }

    private String named(String stream) {
        return estimates.containsKey(stream) ? stream + " (" + Math.round(part(stream) * 100) + " %)" : stream;
    }

    private String status() {
        String streams = reading.isEmpty()
                ? ""
                : ", reading " + reading.keySet().stream().map(this::named).collect(Collectors.joining(", "));
        return ended + " of " + counted(expected, "stream") + ", " + counted(total, "record") + ", " + seconds(begin)
                + streams;
    }

    private String seconds(long since) {
        return String.format(Locale.ROOT, "%.1f s", (nanoTime.getAsLong() - since) / 1e9);
    }

    private static String counted(long count, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", count, what, count == 1 ? "" : "s");
    }
}
