package dev.weir.lake.kill;

import dev.weir.lake.Lake;
import dev.weir.lake.LakeResult;
import dev.weir.lake.OpenLake;
import dev.weir.lake.commit.Expiry;
import dev.weir.lake.storage.Location;
import dev.weir.spi.failure.ConnectorException;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A program that waits for a line with a job, lets old documents expire, carries the job out and says what happens, a line
 * for each: {@code ready}, {@code claimed}, {@code finishing}, {@code ended VERDICT} or {@code failed TYPE MESSAGE}. If the
 * job says so, it waits for another line once it has claimed its streams.
 */
final class KilledProcess {

    private static final long PART_BYTES = 1 << 20;
    private static final int KEPT_COMMITS = 6;

    private KilledProcess() {}

    /**
     * A run.
     *
     * @param place    where the lake lies
     * @param endpoint the S3 service; null for a folder
     * @param seed     which records it reads
     * @param run      its number
     * @param waits    whether it waits once it has claimed its streams
     * @param streams  what it reads
     */
    record Job(String place, @Nullable URI endpoint, long seed, int run, boolean waits, List<String> streams) {

        static Job of(String line) {
            String[] parts = line.split(" ", -1);
            return new Job(
                    parts[0],
                    parts[1].isEmpty() ? null : URI.create(parts[1]),
                    Long.parseLong(parts[2]),
                    Integer.parseInt(parts[3]),
                    Boolean.parseBoolean(parts[4]),
                    List.of(parts[5].split(",")));
        }

        String toLine() {
            return String.join(
                    " ",
                    place,
                    endpoint == null ? "" : endpoint.toString(),
                    Long.toString(seed),
                    Integer.toString(run),
                    Boolean.toString(waits),
                    String.join(",", streams));
        }
    }

    public static void main(String[] arguments) throws Exception {
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        say("ready");
        String line = commands.readLine();
        if (line != null) {
            run(Job.of(line), commands);
        }
    }

    /** What an hourly job would do beside runs: it may be killed, too. */
    private static void expire(Job job) {
        try (OpenLake lake = OpenLake.at(
                Location.parse(job.place()), job.endpoint(), PART_BYTES, (level, message) -> say("log " + message))) {
            new Expiry(lake.documents(), lake.log(), Instant.MAX, KEPT_COMMITS).carryOut();
        }
    }

    private static void run(Job job, BufferedReader commands) throws Exception {
        Load load = new Load(new Scenario(job.seed()), job.run());
        try {
            expire(job);
            load(load, job, commands);
        } catch (ConnectorException e) {
            say("failed " + e.type() + " " + e.getMessage());
        }
    }

    private static void load(Load load, Job job, BufferedReader commands) throws Exception {
        try (Lake lake = Lake.open(
                load.options(Location.parse(job.place()), job.endpoint(), message -> say("log " + message)))) {
            lake.claim(job.streams());
            say("claimed");
            if (job.waits()) {
                commands.readLine();
            }
            load.readAtOnce(lake, job.streams());
            say("finishing");
            LakeResult result = lake.finish();
            say("ended " + result.verdict());
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
