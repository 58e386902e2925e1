package dev.weir.registry;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A registry in a process of its own, which tests kill.
 *
 * @param process the process
 * @param url     where it listens
 * @param token   the administrator's; empty if the registry gave it out at an earlier start
 */
record ServerProcess(Process process, String url, String token) implements AutoCloseable {

    /** Starts a registry on a folder, and waits until it listens. What it logs goes on in {@code server.log} there. */
    static ServerProcess start(Path folder, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.weir.registry.Registry",
                "serve",
                "--port",
                "0",
                "--data",
                folder.toString()));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("server.log").toFile()))
                .start();
        BufferedReader out = process.inputReader();
        String token = "";
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("Token of the administrator")) {
                token = line.substring(line.lastIndexOf(' ') + 1);
            } else if (line.startsWith("Listening on ")) {
                String url = line.substring("Listening on ".length(), line.indexOf(','));
                return new ServerProcess(process, url, token);
            }
        }
        process.destroyForcibly();
        throw new IOException("The server did not start, see server.log");
    }

    /** Kills it, and waits until it is gone. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
