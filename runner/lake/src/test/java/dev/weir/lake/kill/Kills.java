package dev.weir.lake.kill;

import dev.weir.lake.kill.KilledProcess.Job;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Kills runs of one lake at random moments and judges it. */
final class Kills implements AutoCloseable {

    private static final int READY = 2;
    private static final double TYPICAL_SECONDS = 2;

    private final long seed;
    private final Scenario scenario;
    private final Place place;
    private final Path temporary;
    private final Reader reader;
    private final Contents contents;
    private final SplittableRandom random;
    private final Deque<Child> children = new ArrayDeque<>();
    private double whole = TYPICAL_SECONDS * 1e9;
    private double end = TYPICAL_SECONDS * 1e9 / 2;
    private int run;
    private int kills;

    /**
     * Kills to come.
     *
     * @param temporary a folder for what processes buffer
     */
    Kills(long seed, Place place, Path temporary) throws Exception {
        this.seed = seed;
        this.scenario = new Scenario(seed);
        this.place = place;
        this.temporary = Files.createDirectories(temporary.resolve("tmp"));
        this.random = new SplittableRandom(seed);
        this.contents = new Contents(place.storage(), Files.createDirectories(temporary.resolve("copies")));
        this.reader = new Reader(scenario, place.storage(), false);
    }

    private Child next() throws InterruptedException {
        while (children.size() <= READY) {
            children.add(new Child(temporary));
        }
        return children.remove().ready();
    }

    private Job job() {
        List<String> streams = scenario.feeds.stream().map(Feed::name).toList();
        return new Job(place.location().toString(), place.endpoint(), seed, run++, false, streams);
    }

    /** Kills runs until so many were killed, and judges after each that was not. */
    void kill(int times) throws Exception {
        undisturbed();
        while (kills < times) {
            killOne();
            while (kills < times && random.nextInt(3) == 0) {
                killOne();
            }
            undisturbed();
        }
    }

    private void killOne() throws Exception {
        Job job = job();
        boolean atEnd = random.nextBoolean();
        double share = random.nextDouble();
        String moment = "run " + job.run() + (atEnd ? " after finishing, " : " after its start, ") + share;
        try (Child child = next()) {
            child.start(job);
            boolean killed = atEnd
                    ? child.killAfterFinishing((long) (share * end))
                    : child.killAfterStart((long) (share * whole));
            if (killed) {
                kills++;
            } else {
                judge(child, moment);
            }
        }
        refuse(reader.problems(), moment);
    }

    private void undisturbed() throws Exception {
        Job job = job();
        try (Child child = next()) {
            child.start(job);
            child.end();
            judge(child, "run " + job.run() + ", undisturbed");
            whole = (whole + child.nanos()) / 2;
            end = (end + child.finishingNanos()) / 2;
        }
    }

    private void judge(Child child, String moment) throws Exception {
        if (child.said().stream().noneMatch(line -> line.startsWith("ended "))) {
            refuse(List.of("it did not end: " + child.said()), moment);
        }
        synchronized (reader) {
            reader.look();
            List<String> problems = new ArrayList<>(new Quiet(scenario, place, reader.history(), contents).problems());
            problems.addAll(published(run - 1));
            problems.addAll(buffered());
            refuse(problems, moment + " " + child.said());
        }
        refuse(reader.problems(), moment);
    }

    private List<String> published(int of) {
        return scenario.feeds.stream()
                .filter(feed -> scenario.publishes(of, feed.name())
                        != reader.history().published(feed.name()).contains(of))
                .map(feed -> "run " + of + " published " + feed.name() + ", or not, against the plan")
                .toList();
    }

    private List<String> buffered() throws IOException {
        try (Stream<Path> files = Files.list(temporary)) {
            return files.map(Path::toString)
                    .filter(path -> path.contains("weir-"))
                    .map(path -> "left over: " + path)
                    .toList();
        }
    }

    private void refuse(List<String> problems, String moment) {
        if (!problems.isEmpty()) {
            throw new AssertionError("Seed " + seed + ", " + place.location() + ", " + moment + " (" + kills
                    + " kills so far):\n" + String.join("\n", problems));
        }
    }

    /** A line that says how much was done. */
    String summary() {
        int published = scenario.feeds.stream()
                .mapToInt(feed -> reader.history().published(feed.name()).size())
                .sum();
        return kills + " kills in " + run + " runs, " + published + " publications of streams, " + reader.looks()
                + " looks of the readers";
    }

    @Override
    public void close() throws Exception {
        children.forEach(Child::close);
        reader.close();
        contents.close();
        place.storage().close();
    }
}
