package dev.weir.engine.bind;

import dev.weir.manifest.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** Steps that are all tried, though some of them fail. For one thread. */
final class Attempts {

    private final List<Problem> problems = new ArrayList<>();

    /** Takes a step; {@link #end()} tells if it failed. */
    void attempt(Runnable step) {
        try {
            step.run();
        } catch (BindingFailure failure) {
            problems.addAll(failure.problems());
        }
    }

    /** Fails with all problems of all steps, if there are any. */
    void end() {
        if (!problems.isEmpty()) {
            throw new BindingFailure(problems);
        }
    }
}
