package dev.weir.lake.commit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** The machine that this process runs on, so far as process ids mean the same on it. */
final class Machine {

    private Machine() {}

    /** A name that only processes share which can see each other. */
    static String name() {
        return host() + " " + text(Path.of("/proc/sys/kernel/random/boot_id")) + " " + namespace();
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            return "-";
        }
    }

    private static String namespace() {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString();
        } catch (IOException | UnsupportedOperationException e) {
            return "-";
        }
    }

    static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("-");
    }

    /** Whether a process of this machine, given by its id and its start, is there. */
    static boolean runs(long pid, String start) {
        Optional<ProcessHandle> process = ProcessHandle.of(pid);
        return process.isPresent()
                && process.get().isAlive()
                && startOf(process.get()).equals(start);
    }
}
