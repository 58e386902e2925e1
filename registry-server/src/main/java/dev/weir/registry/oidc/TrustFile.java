package dev.weir.registry.oidc;

import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.problem.Problem;
import dev.weir.manifest.problem.Problems;
import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.yaml.YamlReader;
import dev.weir.registry.access.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the file that says whose ID tokens are accepted. All that is wrong with it is said at once, with its places. */
public final class TrustFile {

    private static final int LARGEST = 1_000_000;
    private static final int USUAL_MINUTES = 15;
    private static final int MOST_MINUTES = 60;
    /** Claims that say on what occasion a job runs, and not whose it is: others' jobs have the same. */
    private static final Set<String> OCCASIONS = Set.of(
            "ref",
            "ref_type",
            "ref_protected",
            "base_ref",
            "head_ref",
            "event_name",
            "environment",
            "workflow",
            "pipeline_source",
            "runner_environment",
            "aud",
            "iss",
            "exp",
            "iat",
            "nbf");

    private final Problems problems = new Problems();

    private TrustFile() {}

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read
     * @throws ManifestException with everything that is wrong in it
     */
    public static Trust read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException("it has more than " + LARGEST + " bytes");
        }
        return parse(Files.readString(file), file.toString());
    }

    /**
     * Reads the text of a file.
     *
     * @param name what places call it
     * @throws ManifestException with everything that is wrong in it
     */
    public static Trust parse(String text, String name) {
        TrustFile reader = new TrustFile();
        Trust trust = reader.trust(reader.document(text, name));
        List<Problem> wrong = reader.problems.all();
        if (!wrong.isEmpty()) {
            throw new ManifestException(wrong);
        }
        return trust;
    }

    private Node document(String text, String name) {
        try {
            return YamlReader.read(text, name, problems);
        } catch (ManifestException e) {
            // The reader of YAML speaks of manifests.
            throw new ManifestException(e.problems().stream()
                    .map(problem -> Problem.error(
                            problem.rule(),
                            problem.position(),
                            problem.message().replaceFirst("^Cannot read manifest", "Cannot read trusted issuers")))
                    .toList());
        }
    }

    private Trust trust(Node document) {
        Section top = new Section(document, problems, "issuers");
        List<TrustedIssuer> issuers = new ArrayList<>();
        for (Node node : top.list("issuers")) {
            TrustedIssuer issuer = issuer(node);
            if (issuers.stream().anyMatch(other -> other.url().equals(issuer.url()))) {
                Section.wrong(
                        problems, node.position(), "the issuer '" + issuer.url() + "' is there twice", "name it once");
            }
            issuers.add(issuer);
        }
        return new Trust(issuers);
    }

    private TrustedIssuer issuer(Node node) {
        Section section = new Section(node, problems, "issuer", "audience", "algorithms", "bindings");
        String url = section.text("issuer");
        String reason = url.isEmpty() ? "" : IssuerUrl.wrong(url);
        if (!reason.isEmpty()) {
            section.wrong(
                    "issuer", "'" + url + "' is no URL of an issuer: " + reason, "write it as tokens have it in iss");
        }
        List<String> algorithms = section.has("algorithms") ? section.texts("algorithms") : TrustedIssuer.ALGORITHMS;
        for (String algorithm : algorithms) {
            if (!TrustedIssuer.ALGORITHMS.contains(algorithm)) {
                section.wrong(
                        "algorithms",
                        "'" + algorithm + "' is no signature that only the issuer can make",
                        "use of " + String.join(", ", TrustedIssuer.ALGORITHMS));
            }
        }
        List<Binding> bindings =
                section.list("bindings").stream().map(this::binding).toList();
        return new TrustedIssuer(url, section.text("audience"), algorithms, bindings);
    }

    private Binding binding(Node node) {
        Section section = new Section(node, problems, "claims", "scopes", "minutes");
        long minutes = section.has("minutes") ? section.number("minutes", 1, MOST_MINUTES) : USUAL_MINUTES;
        return new Binding(claims(section), scopes(section), Duration.ofMinutes(minutes));
    }

    private Map<String, ClaimPattern> claims(Section section) {
        Map<String, ClaimPattern> claims = new LinkedHashMap<>();
        MappingNode node = section.mapping("claims");
        for (Entry entry : node.entries()) {
            String text = Section.text(entry.value());
            String reason = ClaimPattern.wrong(text);
            if (!reason.isEmpty()) {
                Section.wrong(
                        problems,
                        entry.value().position(),
                        "the claim " + entry.key() + " cannot be compared with "
                                + entry.value().described() + ": " + reason,
                        "write a text, with stars behind its beginning if need be");
            }
            claims.put(entry.key(), new ClaimPattern(text));
        }
        if (OCCASIONS.containsAll(claims.keySet()) && section.has("claims")) {
            section.wrong(
                    "claims",
                    "none of the claims says whose jobs are meant, so that everybody at the issuer would be let in",
                    "add one that does, such as repository, project_path or sub");
        }
        return claims;
    }

    private List<Scope> scopes(Section section) {
        List<Scope> scopes = new ArrayList<>();
        for (String text : section.texts("scopes")) {
            try {
                Scope scope = Scope.parse(text);
                if (scope instanceof Scope.Admin) {
                    section.wrong("scopes", "CI cannot be an administrator", "use read or publish:NAMESPACE");
                }
                scopes.add(scope);
            } catch (IllegalArgumentException e) {
                section.wrong("scopes", String.valueOf(e.getMessage()), "correct it");
            }
        }
        return scopes;
    }
}
