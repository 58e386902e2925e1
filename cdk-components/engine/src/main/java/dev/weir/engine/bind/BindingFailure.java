package dev.weir.engine.bind;

import dev.weir.manifest.problem.Problem;
import java.util.List;

/** Why a part of the manifest gives no value; gathered on the way up, so that all problems are told at once. */
final class BindingFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    BindingFailure(List<Problem> problems) {
        super(null, null, false, false);
        this.problems = List.copyOf(problems);
    }

    List<Problem> problems() {
        return problems;
    }
}
