package dev.weir.expressions;

import dev.weir.expressions.compile.Mentions;
import dev.weir.expressions.compile.Program;
import dev.weir.expressions.syntax.AccessPath;
import dev.weir.expressions.syntax.Expression;
import dev.weir.expressions.syntax.Reads;
import dev.weir.expressions.syntax.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a template reads and uses, known without evaluating it.
 *
 * @param freeNames      variables that must be declared, as written; global functions and names that the template binds are left out
 * @param paths          the parts of the free variables that are read
 * @param constant       whether every evaluation gives the same value: no variable, no clock, no identifier is read
 * @param unknownFilters filters that do not exist; evaluating them fails
 * @param unknownTests   tests that do not exist; evaluating them fails
 */
public record Analysis(
        Set<String> freeNames,
        Set<AccessPath> paths,
        boolean constant,
        Set<String> unknownFilters,
        Set<String> unknownTests) {

    static final Analysis NOTHING = new Analysis(Set.of(), Set.of(), true, Set.of(), Set.of());

    private static final Set<String> CHANGING =
            Set.of("now_utc", "today_utc", "today_with_timezone", "day_delta", "generate_uuid");

    public Analysis {
        freeNames = Set.copyOf(freeNames);
        paths = Set.copyOf(paths);
        unknownFilters = Set.copyOf(unknownFilters);
        unknownTests = Set.copyOf(unknownTests);
    }

    static Analysis of(Program program, List<Statement> statements) {
        List<Expression> expressions = new ArrayList<>();
        statements.forEach(statement -> Mentions.collect(statement, expressions));
        Set<AccessPath> reads = new LinkedHashSet<>(Reads.of(expressions));
        boolean changing = reads.stream().anyMatch(path -> CHANGING.contains(path.variable()));
        reads.removeIf(path -> !program.freeNames().contains(path.variable()));
        return new Analysis(
                program.freeNames(),
                reads,
                program.freeNames().isEmpty() && !changing,
                program.unknownFilters(),
                program.unknownTests());
    }
}
