package dev.weir.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the server (SIGKILL) while it tells a webhook of versions: each of them arrives, and for the first time in order. */
class WebhookKillTest {

    private static final int KILLS = 3;
    private static final int VERSIONS = 3;

    @TempDir
    private Path folder;

    private String token = "";

    private ServerProcess start() throws IOException {
        ServerProcess server = ServerProcess.start(folder, "--webhooks-anywhere");
        token = server.token().isEmpty() ? token : server.token();
        return server;
    }

    @Test
    void losesNothingWhenItIsKilled() throws Exception {
        Random random = new Random(1);
        List<String> published = new ArrayList<>();
        Set<String> arrived = new LinkedHashSet<>();
        try (Receiver receiver = new Receiver()) {
            ServerProcess server = start();
            hook(server, receiver);
            for (int kill = 1; kill <= KILLS; kill++) {
                for (int i = 0; i < VERSIONS; i++) {
                    published.add(publish(server, "1." + kill + "." + i));
                }
                for (int wanted = random.nextInt(VERSIONS + 1); wanted > 0; wanted--) {
                    arrived.add(receiver.next().json().path("subject").asString());
                }
                server.kill();
                server = start();
            }
            while (arrived.size() < published.size()) {
                arrived.add(receiver.next().json().path("subject").asString());
            }
            server.kill();
        }
        assertThat(arrived).containsExactlyElementsOf(published);
    }

    private void hook(ServerProcess server, Receiver receiver) {
        assertThat(new Client(server.url(), token)
                        .post(
                                "/api/v1/webhooks",
                                "{\"url\": \"" + receiver.url() + "\", \"events\": [\"version.publish\"]}")
                        .status())
                .isEqualTo(201);
    }

    private String publish(ServerProcess server, String version) {
        assertThat(new Client(server.url(), token)
                        .deploy("mask", version, Jars.of("example.Mask"))
                        .status())
                .isEqualTo(201);
        return "com.example:mask:" + version;
    }
}
