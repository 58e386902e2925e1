package dev.weir.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.registry.Client.Answer;
import dev.weir.registry.store.Digests;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the server (SIGKILL) in the middle of deployments, and judges what is there after each start: what was acknowledged is whole, and nothing is half
 * there. {@code -Dweir.registry.kills=200 -Dweir.registry.seed=7} kills more often, at other moments.
 */
class KillTest {

    private static final int REQUESTS_OF_A_DEPLOYMENT = 5;
    private static final int MOST_REQUESTS = 3 * REQUESTS_OF_A_DEPLOYMENT;

    @TempDir
    private Path folder;

    private final List<Integer> acknowledged = new ArrayList<>();
    private final List<ServerProcess> started = new ArrayList<>();
    private String token = "";
    private int attempted;

    private ServerProcess start() throws IOException {
        ServerProcess server = ServerProcess.start(folder);
        started.add(server);
        token = server.token().isEmpty() ? token : server.token();
        return server;
    }

    /** Also where a judgement failed: a server that goes on would hold its port and folder. */
    @AfterEach
    void stopServers() throws InterruptedException {
        for (ServerProcess server : started) {
            server.kill();
        }
    }

    @Test
    void losesNothingAndShowsNothingByHalves() throws Exception {
        int kills = Integer.getInteger("weir.registry.kills", 20);
        long seed = Long.getLong("weir.registry.seed", 1);
        Random random = new Random(seed);
        for (int kill = 1; kill <= kills; kill++) {
            ServerProcess server = start();
            judge(new Client(server.url(), token), "seed " + seed + ", after kill " + (kill - 1));
            publishUntilKilled(server, random);
        }
        ServerProcess last = start();
        judge(new Client(last.url(), token), "seed " + seed + ", after the last kill");
        assertThat(acknowledged).as("some deployments end before the kill").isNotEmpty();
    }

    private void publishUntilKilled(ServerProcess server, Random random) throws InterruptedException {
        CountDownLatch requests = new CountDownLatch(1 + random.nextInt(MOST_REQUESTS));
        Thread publisher = new Thread(() -> publish(new Client(server.url(), token), requests));
        publisher.start();
        assertThat(requests.await(5, TimeUnit.MINUTES)).isTrue();
        LockSupport.parkNanos(random.nextInt(20_000_000));
        server.kill();
        publisher.join();
    }

    private void publish(Client client, CountDownLatch requests) {
        try {
            while (true) {
                int number = ++attempted;
                String version = "1.0." + number;
                String start = "/repository/releases/com/example/mask/" + version + "/mask-" + version;
                byte[] pom = Jars.pom("mask", version).getBytes();
                put(client, requests, start + ".jar", jar(number));
                put(
                        client,
                        requests,
                        start + ".jar.sha1",
                        Digests.of(jar(number)).sha1().getBytes());
                put(client, requests, start + ".pom", pom);
                put(
                        client,
                        requests,
                        start + ".pom.sha1",
                        Digests.of(pom).sha1().getBytes());
                put(
                        client,
                        requests,
                        "/repository/releases/com/example/mask/maven-metadata.xml",
                        Jars.metadata("mask", version).getBytes());
                acknowledged.add(number);
            }
        } catch (IllegalStateException killed) {
            // The connection broke, as it is meant to: the loop has no other end. The latch lets the killer go on if it
            // came early.
            while (requests.getCount() > 0) {
                requests.countDown();
            }
        }
    }

    private static void put(Client client, CountDownLatch requests, String path, byte[] body) {
        requests.countDown();
        Answer answer = client.put(path, body);
        if (answer.status() != 201) {
            throw new AssertionError(path + " -> " + answer.status() + " " + answer.text());
        }
    }

    private static byte[] jar(int number) {
        return Jars.zip(List.of(
                new Jars.Entry("com/example/Mask.class", ("class " + number).getBytes()),
                new Jars.Entry(
                        "META-INF/weir/components.json",
                        Jars.entry(Jars.of("example.Mask"), "META-INF/weir/components.json"))));
    }

    private void judge(Client client, String when) {
        String versions = client.get("/repository/releases/com/example/mask/maven-metadata.xml")
                .text();
        for (int number = 1; number <= attempted; number++) {
            String version = "1.0." + number;
            boolean listed = versions.contains("<version>" + version + "</version>");
            String start = "/repository/releases/com/example/mask/" + version + "/mask-" + version;
            Answer jar = client.get(start + ".jar");
            Answer pom = client.get(start + ".pom");
            assertThat(listed || !acknowledged.contains(number))
                    .as(when + ": " + version + " is kept")
                    .isTrue();
            assertThat(jar.status()).as(when + ": " + version).isEqualTo(listed ? 200 : 404);
            assertThat(pom.status()).as(when + ": " + version).isEqualTo(listed ? 200 : 404);
            if (listed) {
                assertThat(jar.body()).as(when).isEqualTo(jar(number));
                assertThat(client.get("/api/v1/artifacts/com.example/mask/versions/" + version)
                                .json()
                                .path("components")
                                .size())
                        .as(when)
                        .isEqualTo(1);
            }
        }
        assertThat(client.get("/api/v1/audit/check").text()).as(when).contains("\"whole\":true");
    }
}
