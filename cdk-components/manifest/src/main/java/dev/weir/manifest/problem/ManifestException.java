package dev.weir.manifest.problem;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A manifest cannot be used. Carries everything that is wrong with it; the message prints one problem a line, errors first. */
public final class ManifestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** An exception of all problems, warnings included; one of them at least is an error. */
    public ManifestException(List<Problem> problems) {
        super(problems.stream()
                .sorted(Comparator.comparing(Problem::severity))
                .map(Problem::toString)
                .collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** An exception of one error. */
    public ManifestException(Problem problem) {
        this(List.of(problem));
    }

    /** What is wrong, in the order of the places. */
    public List<Problem> problems() {
        return problems;
    }
}
