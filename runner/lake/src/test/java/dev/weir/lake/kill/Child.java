package dev.weir.lake.kill;

import dev.weir.lake.storage.S3Emulator;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A {@link KilledProcess} as its parent sees it. */
final class Child implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 180;
    private static final String END = "(end)";

    private final Process process;
    private final Writer commands;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final List<String> said = new ArrayList<>();
    private long startNanos;
    private long finishingNanos;
    private long endNanos;

    /** Starts a process that waits for its job; what it buffers on the disk lies in a folder. */
    Child(Path temporary) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx160m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path").replace(File.pathSeparator + File.pathSeparator, ""),
                KilledProcess.class.getName());
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("AWS_ACCESS_KEY_ID", S3Emulator.USER);
            builder.environment().put("AWS_SECRET_ACCESS_KEY", S3Emulator.PASSWORD);
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        commands = process.outputWriter(StandardCharsets.UTF_8);
        Thread reader = new Thread(this::read, "child");
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.equals("finishing")) {
                    finishingNanos = System.nanoTime();
                }
                lines.add(line);
            }
        } catch (IOException e) {
            lines.add("cut off: " + e.getMessage());
        }
        endNanos = System.nanoTime();
        lines.add(END);
    }

    /** Waits until it can take its job. */
    Child ready() throws InterruptedException {
        await("ready");
        return this;
    }

    void start(KilledProcess.Job job) {
        startNanos = System.nanoTime();
        say(job.toLine());
    }

    /** Lets it go on. */
    void say(String line) {
        try {
            commands.write(line + "\n");
            commands.flush();
        } catch (IOException e) {
            said.add("cannot be told: " + e.getMessage());
        }
    }

    /** Waits until it says a line with that beginning, or ends; the last line. */
    String await(String... beginnings) throws InterruptedException {
        while (true) {
            String line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (line == null) {
                process.destroyForcibly();
                throw new AssertionError("A run hangs; it said " + said);
            }
            if (line.equals(END)) {
                lines.add(END);
                return said.isEmpty() ? "" : said.get(said.size() - 1);
            }
            said.add(line);
            for (String beginning : beginnings) {
                if (line.startsWith(beginning)) {
                    return line;
                }
            }
        }
    }

    /** Waits for its end. */
    String end() throws InterruptedException {
        String last = await(END);
        process.waitFor();
        return last;
    }

    /** Kills it (SIGKILL) unless it ends within a time, given from its start; whether it was killed. */
    boolean killAfterStart(long nanos) throws InterruptedException {
        return killAt(startNanos + nanos);
    }

    /** Kills it unless it ends within a time, given from the moment when it begins to publish; whether it was killed. */
    boolean killAfterFinishing(long nanos) throws InterruptedException {
        await("finishing");
        return killAt(finishingNanos + nanos);
    }

    private boolean killAt(long moment) throws InterruptedException {
        process.waitFor(Math.max(0, moment - System.nanoTime()), TimeUnit.NANOSECONDS);
        boolean killed = process.isAlive();
        process.destroyForcibly().waitFor();
        await(END);
        return killed;
    }

    /** From its job to its end. */
    long nanos() {
        return endNanos - startNanos;
    }

    /** From when it began to publish to its end. */
    long finishingNanos() {
        return finishingNanos == 0 ? 0 : endNanos - finishingNanos;
    }

    List<String> said() {
        return said;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
