package dev.weir.conformance.cases;

import dev.weir.conformance.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Prints how many cases pass by component type, and the list of what fails. Run by {@code conformance-tests/score [DIR...]}; without folders, those of this
 * project and, where they lie beside it, the shared ones.
 */
final class Score {

    private static final List<Path> SHARED = List.of(
            Project.ROOT.resolve("../shared/conformance/cases").normalize(),
            Project.ROOT.resolve("../shared/conformance/cases-handmade").normalize());

    /** How a type does: the cases in which it is at work, and those of them that fail there. */
    private record OfType(Set<String> cases, Set<String> failing) {}

    private final Explained explained = Explained.read();
    private final Map<String, OfType> types = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private final Map<String, String> explanations = new LinkedHashMap<>();
    private int cases;
    private int runs;

    private Score() {}

    /** Judges the cases of folders; the exit code is 1 if something fails that is not explained. */
    public static void main(String[] folders) throws IOException {
        Score score = new Score();
        Path scratch = Files.createTempDirectory("weir-score");
        try (CaseApi api = new CaseApi()) {
            Judge judge = new Judge(api, scratch);
            for (Path folder : folders(folders)) {
                score.add(folder, judge);
            }
        }
        System.out.print(score.text());
        System.exit(score.failures.isEmpty() ? 0 : 1);
    }

    private static List<Path> folders(String[] given) {
        if (given.length > 0) {
            return Stream.of(given).map(Path::of).toList();
        }
        return Stream.concat(Stream.of(OwnCases.FOLDER), SHARED.stream().filter(Files::isDirectory))
                .toList();
    }

    private void add(Path folder, Judge judge) throws IOException {
        for (Path own : Files.exists(folder.resolve("recorded.json")) ? List.of(folder) : OwnCases.all(folder)) {
            add(OwnCases.read(own), judge);
        }
        for (Path shared : SharedCases.all(folder)) {
            add(SharedCases.read(shared), judge);
        }
    }

    private void add(RecordedCase recorded, Judge judge) throws IOException {
        cases++;
        for (RecordedRun run : recorded.runs()) {
            runs++;
            List<String> problems = judge.problems(recorded, run);
            run.types().forEach(type -> of(type).cases().add(recorded.name()));
            if (!problems.isEmpty()) {
                run.types().forEach(type -> of(type).failing().add(recorded.name()));
                note(recorded, run, problems);
            }
        }
    }

    private OfType of(String type) {
        return types.computeIfAbsent(type, absent -> new OfType(new TreeSet<>(), new TreeSet<>()));
    }

    private void note(RecordedCase recorded, RecordedRun run, List<String> problems) {
        String name = recorded.name() + " | " + run.name();
        String reason = explained.reason(recorded, run);
        if (reason.isEmpty()) {
            failures.add(name + "\n    " + String.join("\n    ", problems));
        } else {
            explanations.put(name, reason);
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder(String.format("%-45s %5s %6s%n", "type", "cases", "passed"));
        types.forEach((type, score) -> text.append(String.format(
                "%-45s %5d %6d%n",
                type,
                score.cases().size(),
                score.cases().size() - score.failing().size())));
        explanations.forEach((name, reason) -> text.append("\nexplained: " + name + "\n    " + reason));
        failures.forEach(failure -> text.append("\nfails: ").append(failure));
        int passed = runs - failures.size() - explanations.size();
        return text.append(String.format(
                        "%n%d cases, %d runs: %d pass, %d fail with a reason, %d fail%n",
                        cases, runs, passed, explanations.size(), failures.size()))
                .toString();
    }
}
