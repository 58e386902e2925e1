package dev.weir.validator.rule;

import dev.weir.manifest.problem.Severity;
import java.util.Set;

/**
 * Something that hurts where a manifest does it. Found by {@link java.util.ServiceLoader}, so that an artifact with components brings
 * the rules for them. Its documentation is the resource {@code dev/weir/validator/rules/ID.md} beside it: what is wrong, why it hurts,
 * a bad and a good example. Without state, for any number of threads.
 */
public interface Rule {

    /** Its stable name, words with hyphens. */
    String id();

    /** How bad it is where a project says nothing else. */
    Severity severity();

    /**
     * Whether what it finds is that something is nowhere. Such a rule waits until nothing else is wrong with the manifest's structure:
     * what it misses may stand there misspelled.
     */
    default boolean concludesFromAbsence() {
        return false;
    }

    /** The names of the numbers that a project may give it, which {@link RuleOptions} has. */
    default Set<String> options() {
        return Set.of();
    }

    /** Looks at a manifest, and says what it finds. */
    void check(Subject subject, Findings findings);
}
