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
 * were anywhere (without the JDK's own), and what was allocated where, by estimated bytes. {@code Hotspots FILE}
 */
public final class Hotspots {

    private static final List<String> JDK = List.of("java.", "jdk.", "sun.", "javax.");

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
        System.out.println(hotspots.inclusive.table("frame outside the JDK and all that it called"));
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
        frames.stream().filter(frame -> !isOfJdk(frame)).forEach(frame -> names.add(name(frame)));
        names.forEach(name -> inclusive.addPart(name, 1));
    }

    /** The object's class and the first frame that is not the JDK's own. */
    private void allocated(RecordedEvent event, List<RecordedFrame> frames) {
        RecordedClass type = event.getClass("objectClass");
        RecordedFrame place =
                frames.stream().filter(frame -> !isOfJdk(frame)).findFirst().orElse(frames.get(0));
        allocated.add(shortName(type.getName()) + " in " + name(place), event.getLong("weight"));
    }

    /** Whether the frame is of the JDK's own code, or of a class that it makes for lambdas and handles. */
    private static boolean isOfJdk(RecordedFrame frame) {
        String type = frame.getMethod().getType().getName();
        return JDK.stream().anyMatch(type::startsWith) || type.contains("/0x") || type.contains("$$Lambda");
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
