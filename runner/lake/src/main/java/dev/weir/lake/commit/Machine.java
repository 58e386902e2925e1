package dev.weir.lake.commit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The machine that this process runs on, so far as process ids mean the same on it. */
final class Machine {

    private static final int START = 19;
    private static final Set<String> DEAD = Set.of("Z", "X", "x");

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

    /** When a process started, in a form that a later process of the same id has not; {@code -} if nobody can tell. */
    static String startOf(ProcessHandle process) {
        List<String> stat = stat(process.pid());
        return stat.size() > START
                ? "tick " + stat.get(START)
                : process.info().startInstant().map(Instant::toString).orElse("-");
    }

    /** Whether a process of this machine, given by its id and its start, is at work: one that only awaits burial is not. */
    static boolean runs(long pid, String start) {
        List<String> stat = stat(pid);
        if (stat.size() > START && DEAD.contains(stat.get(0))) {
            return false;
        }
        Optional<ProcessHandle> process = ProcessHandle.of(pid);
        return process.isPresent()
                && process.get().isAlive()
                && startOf(process.get()).equals(start);
    }

    /** What Linux tells of a process, from its status on; empty elsewhere. */
    private static List<String> stat(long pid) {
        String text = text(Path.of("/proc/" + pid + "/stat"));
        int name = text.lastIndexOf(')');
        return name < 0 ? List.of() : List.of(text.substring(name + 1).strip().split(" "));
    }
}
