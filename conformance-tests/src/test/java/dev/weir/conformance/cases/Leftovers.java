package dev.weir.conformance.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The threads, files and connections of this process that a run may have left behind. What is being closed by another thread, such as the other end of a
 * connection, has a moment to go.
 *
 * @param threads the threads before the run
 * @param files   the open files before the run; none where the system does not tell
 */
record Leftovers(Set<Thread> threads, Set<String> files) {

    private static final Path OPEN_FILES = Path.of("/proc/self/fd");
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);

    static Leftovers before() throws IOException {
        return new Leftovers(living(), open());
    }

    /** What is there and was not before. Clients of the JDK, which cannot be closed in its version 17, end when they are collected. */
    List<String> now() throws IOException {
        long end = System.nanoTime() + PATIENCE;
        List<String> left = left();
        if (left.stream().anyMatch(what -> what.contains("HttpClient-"))) {
            System.gc();
        }
        while (!left.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
            left = left();
        }
        return left;
    }

    private List<String> left() throws IOException {
        List<String> left = new ArrayList<>();
        for (Thread thread : living()) {
            if (!threads.contains(thread)) {
                left.add("thread left behind: " + thread.getName());
            }
        }
        for (String file : open()) {
            if (!files.contains(file)) {
                left.add("open file left behind: " + file);
            }
        }
        return left;
    }

    private static Set<Thread> living() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !isOfALibrary(thread.getName()))
                .collect(Collectors.toSet());
    }

    /** Threads that libraries and the virtual machine keep for the whole process. */
    private static boolean isOfALibrary(String name) {
        return name.startsWith("OkHttp TaskRunner")
                || name.startsWith("Okio Watchdog")
                || name.equals("Attach Listener")
                || name.startsWith("junit");
    }

    private static Set<String> open() throws IOException {
        Set<String> open = new TreeSet<>();
        if (!Files.isDirectory(OPEN_FILES)) {
            return open;
        }
        List<Path> descriptors;
        try (Stream<Path> all = Files.list(OPEN_FILES)) {
            descriptors = all.toList();
        }
        for (Path descriptor : descriptors) {
            try {
                open.add(Files.readSymbolicLink(descriptor).toString());
            } catch (IOException closedMeanwhile) {
                continue;
            }
        }
        open.removeIf(file -> file.endsWith(".jar") || file.contains("/proc/"));
        return open;
    }
}
