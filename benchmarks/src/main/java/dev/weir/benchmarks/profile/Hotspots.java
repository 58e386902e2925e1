package dev.weir.benchmarks.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/**
 * Prints tables from a recording: frames by the samples in which they were on top, frames by the samples in which they
 * were anywhere, and what was allocated where, by estimated bytes. {@code Hotspots FILE}
 */
public final class Hotspots {

    private final Shares self = new Shares();
    private final Shares inclusive = new Shares();
    private final Shares allocated = new Shares();

    private Hotspots() {}

    public static void main(String... arguments) throws IOException {
        Hotspots hotspots = new Hotspots();
        try (RecordingFile recording = new RecordingFile(Path.of(arguments[0]))) {
            while (recording.hasMoreEvents()) {
                hotspots.add(recording.readEvent());
            }
        }
        System.out.println(hotspots.self.total()
                + " samples of Java code; code of the JIT and the garbage collector is in none.\n");
        System.out.println(hotspots.self.table("frame on top"));
        System.out.println(hotspots.inclusive.table("frame and all that it called"));
        System.out.println(hotspots.allocated.table("allocated by (of all bytes)"));
    }

    private void add(RecordedEvent event) {
        RecordedStackTrace stack = event.getStackTrace();
        if (stack == null || stack.getFrames().isEmpty()) {
            return;
        }
        switch (event.getEventType().getName()) {
            case "jdk.ExecutionSample" -> sampled(stack.getFrames());
            case "jdk.ObjectAllocationSample" -> allocated(event, stack.getFrames());
            default -> {}
        }
    }

    private void sampled(List<RecordedFrame> frames) {
        self.add(name(frames.get(0)), 1);
        inclusive.addWhole(1);
        Set<String> names = new LinkedHashSet<>();
        frames.forEach(frame -> names.add(name(frame)));
        names.forEach(name -> inclusive.addPart(name, 1));
    }

    /** The object's class and the first frame that is not the JDK's own. */
    private void allocated(RecordedEvent event, List<RecordedFrame> frames) {
        RecordedClass type = event.getClass("objectClass");
        RecordedFrame place = frames.stream()
                .filter(frame -> !frame.getMethod().getType().getName().startsWith("java."))
                .findFirst()
                .orElse(frames.get(0));
        allocated.add(shortName(type.getName()) + " in " + name(place), event.getLong("weight"));
    }

    private static String name(RecordedFrame frame) {
        RecordedMethod method = frame.getMethod();
        return shortName(method.getType().getName()) + "." + method.getName();
    }

    private static String shortName(String type) {
        return switch (type) {
            case "[B" -> "byte[]";
            case "[C" -> "char[]";
            case "[J" -> "long[]";
            case "[I" -> "int[]";
            default -> type.substring(type.lastIndexOf('.') + 1).replace(";", "[]");
        };
    }
}
