package dev.weir.registry.oidc;

import dev.weir.registry.access.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An ID token that its issuer made for this registry, and that is bound to something.
 *
 * @param issuer   who made it
 * @param claims   what it says
 * @param bindings those that fit; at least one
 * @param once     what no other token of the issuer has, as SHA-256
 * @param expires  when it ends
 */
record VerifiedToken(String issuer, Map<String, Object> claims, List<Binding> bindings, String once, Instant expires) {

    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_CLAIM = 200;
    /** What tells people which job it was, beside the claims that are bound. */
    private static final List<String> TELLING = List.of(
            "sub",
            "repository",
            "repository_id",
            "ref",
            "sha",
            "workflow_ref",
            "run_id",
            "run_attempt",
            "actor",
            "project_path",
            "project_id",
            "pipeline_id",
            "job_id",
            "user_login",
            "environment",
            "jti");

    /** All that the bindings allow. */
    List<Scope> scopes() {
        return bindings.stream()
                .flatMap(binding -> binding.scopes().stream())
                .distinct()
                .toList();
    }

    /** The shortest that one of the bindings allows. */
    Duration life() {
        return bindings.stream().map(Binding::life).min(Duration::compareTo).orElseThrow();
    }

    /** What the token of the registry is called in lists and in the log. */
    String label() {
        String text = "oidc " + shown(bound());
        return text.length() <= LONGEST_LABEL ? text : text.substring(0, LONGEST_LABEL - 3) + "...";
    }

    /** For the log: who made it, and what it says of the job. */
    String told() {
        Stream<String> names = Stream.concat(bound().stream(), TELLING.stream()).distinct();
        return "iss=" + issuer + " " + shown(names.collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private Set<String> bound() {
        return bindings.stream()
                .flatMap(binding -> binding.claims().keySet().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private String shown(Set<String> names) {
        return names.stream()
                .filter(claims::containsKey)
                .map(name -> name + "=" + printable(String.valueOf(claims.get(name))))
                .collect(Collectors.joining(" "));
    }

    static String printable(String value) {
        String cut = value.length() > LONGEST_CLAIM ? value.substring(0, LONGEST_CLAIM - 3) + "..." : value;
        return cut.replaceAll("[\\p{Cntrl}\\s]+", "_");
    }
}
