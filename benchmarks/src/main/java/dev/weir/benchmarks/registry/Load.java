package dev.weir.benchmarks.registry;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * {@code Load URL TOKEN publish COUNT}, {@code Load URL TOKEN read COUNT SECONDS RATE} or {@code Load URL TOKEN search COUNT SECONDS}: publishes
 * versions, reads the artifacts' pages of the API at a rate, or searches one question after the other. Prints a line of JSON.
 */
public final class Load {

    private static final int CONNECTIONS = 8;
    private static final double MILLION = 1e6;

    private final URI server;
    private final String token;
    private final int count;

    private Load(URI server, String token, int count) {
        this.server = server;
        this.token = token;
        this.count = count;
    }

    /** Latencies in nanoseconds of one connection, and answers that were not good. */
    private record Turn(long[] latencies, int errors) {}

    private interface Ask {
        int status(Client client, Random random) throws IOException;
    }

    public static void main(String[] args) throws Exception {
        Load load = new Load(URI.create(args[0]), args[1], Integer.parseInt(args[3]));
        switch (args[2]) {
            case "publish" -> load.publish();
            case "read" -> load.ask(CONNECTIONS, Integer.parseInt(args[4]), Integer.parseInt(args[5]), load::artifact);
            case "search" -> load.ask(1, Integer.parseInt(args[4]), 0, Load::search);
            default -> throw new IllegalArgumentException("There is no load '" + args[2] + "'");
        }
    }

    private void publish() throws Exception {
        long start = System.nanoTime();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Future<?>> parts = new ArrayList<>();
        for (int part = 0; part < 2; part++) {
            int first = part;
            parts.add(threads.submit(() -> {
                publish(first);
                return null;
            }));
        }
        for (Future<?> part : parts) {
            part.get();
        }
        threads.shutdown();
        System.out.printf("{\"versions\": %d, \"seconds\": %.1f}%n", count, (System.nanoTime() - start) / 1e9);
    }

    /** Every other artifact, so that two publishers never meet at one. */
    private void publish(int first) throws IOException {
        try (Client client = new Client(server, token)) {
            for (int number = 0; number < count; number++) {
                if (number / Versions.OF_AN_ARTIFACT % 2 == first) {
                    publish(client, number);
                }
            }
        }
    }

    private static void publish(Client client, int number) throws IOException {
        String folder = "/repository/releases/com/example/" + Versions.artifact(number) + "/";
        String start =
                folder + Versions.version(number) + "/" + Versions.artifact(number) + "-" + Versions.version(number);
        put(client, start + ".jar", Versions.jar(number));
        put(client, start + ".pom", Client.utf8(Versions.pom(number)));
        put(client, folder + "maven-metadata.xml", Client.utf8(Versions.metadata(number)));
    }

    private static void put(Client client, String path, byte[] body) throws IOException {
        int status = client.put(path, body);
        if (status != 201) {
            throw new IOException("Cannot publish: " + path + " was answered by " + status);
        }
    }

    private int artifact(Client client, Random random) throws IOException {
        return client.get("/api/v1/artifacts/com.example/" + Versions.artifact(random.nextInt(count)));
    }

    private static int search(Client client, Random random) throws IOException {
        return client.get("/api/v1/search?q=" + Versions.word(random) + "+"
                + Versions.word(random).substring(0, 3));
    }

    private void ask(int connections, int seconds, int rate, Ask ask) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        long start = System.nanoTime();
        long end = start + seconds * 1_000_000_000L;
        List<Future<Turn>> turns = new ArrayList<>();
        for (int connection = 0; connection < connections; connection++) {
            Random random = new Random(connection);
            long gap = rate == 0 ? 0 : 1_000_000_000L * connections / rate;
            turns.add(threads.submit(() -> turn(ask, random, end, gap)));
        }
        long[] latencies = {};
        int errors = 0;
        for (Future<Turn> turn : turns) {
            long[] more = turn.get().latencies;
            int known = latencies.length;
            latencies = Arrays.copyOf(latencies, known + more.length);
            System.arraycopy(more, 0, latencies, known, more.length);
            errors += turn.get().errors;
        }
        threads.shutdown();
        Arrays.sort(latencies);
        System.out.printf(
                "{\"answers\": %d, \"errors\": %d, \"per_second\": %.0f, \"median_ms\": %.2f, \"p99_ms\": %.2f}%n",
                latencies.length,
                errors,
                latencies.length * 1e9 / (System.nanoTime() - start),
                latencies[latencies.length / 2] / MILLION,
                latencies[(int) (latencies.length * 0.99)] / MILLION);
    }

    /** Asks at even distances, whatever the answers take; a late answer delays what should have been asked since, and counts from then. */
    private Turn turn(Ask ask, Random random, long end, long gap) throws IOException {
        List<Long> latencies = new ArrayList<>();
        int errors = 0;
        try (Client client = new Client(server, token)) {
            long due = System.nanoTime();
            while (due < end) {
                LockSupport.parkNanos(due - System.nanoTime());
                long asked = gap == 0 ? System.nanoTime() : due;
                errors += ask.status(client, random) == 200 ? 0 : 1;
                latencies.add(System.nanoTime() - asked);
                due = gap == 0 ? System.nanoTime() : due + gap;
            }
        }
        return new Turn(latencies.stream().mapToLong(Long::longValue).toArray(), errors);
    }
}
