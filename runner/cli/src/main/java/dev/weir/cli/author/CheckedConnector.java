package dev.weir.cli.author;

import dev.weir.authoring.page.ConnectorPage;
import dev.weir.authoring.scaffold.NewConnector;
import dev.weir.authoring.scaffold.ScaffoldException;
import dev.weir.authoring.source.AuthoredManifest;
import dev.weir.cli.ComponentLoader;
import dev.weir.descriptors.Descriptors;
import dev.weir.manifest.problem.Severity;
import dev.weir.validator.Validator;
import dev.weir.validator.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A new connector as the validator sees it.
 *
 * @param connector the connector, with what comes from its source excused by comments
 * @param excused   what was excused, for people
 * @param notes     what is left to be better, for people
 */
record CheckedConnector(NewConnector connector, List<String> excused, List<String> notes) {

    /** Findings that no manifest of such a source can do without, and why. */
    private static final Map<String, String> REASONS = Map.of(
            "primary-key", "nothing tells it yet; name the fields that identify a record",
            "secret-in-url", "the API takes it there",
            "plain-http", "the source has it so; use https if the API does");

    /**
     * Validates a connector.
     *
     * @throws ScaffoldException if the validator would not accept it
     */
    static CheckedConnector of(NewConnector connector) {
        List<Finding> findings = findings(connector);
        Map<Integer, String> excuses = new TreeMap<>();
        List<String> excused = new ArrayList<>();
        for (Finding finding : findings) {
            String reason = REASONS.get(finding.rule());
            if (finding.severity() == Severity.WARNING && reason != null) {
                excuses.merge(
                        finding.span().line(),
                        finding.rule() + ": " + reason,
                        (one, other) -> one.contains(other) ? one : one + "\n" + other);
                excused.add(finding.rule() + ": " + finding.message());
            }
        }
        NewConnector made = excuses.isEmpty() ? connector : connector.excusing(excuses);
        List<String> notes = new ArrayList<>();
        for (Finding left : findings(made)) {
            if (left.severity() != Severity.NOTE) {
                throw new ScaffoldException("Cannot make the connector: the manifest would not be valid, line "
                        + left.span().line() + ": " + left.message()
                        + " (a mistake in Weir; leave out the request or operation that it is about)");
            }
            notes.add("line " + left.span().line() + ": " + left.message());
        }
        return new CheckedConnector(made, excused, notes);
    }

    private static List<Finding> findings(NewConnector connector) {
        Validator validator = Validator.of(ComponentLoader.descriptors(), CheckedConnector.class.getClassLoader());
        return validator.validate(connector.manifest(), "manifest.yaml").findings();
    }

    /** The files of the connector's folder. */
    Map<String, String> files() {
        Descriptors descriptors = ComponentLoader.descriptors();
        AuthoredManifest manifest = AuthoredManifest.of("manifest.yaml", null, connector.manifest(), descriptors);
        return connector.files(ConnectorPage.of(manifest));
    }
}
