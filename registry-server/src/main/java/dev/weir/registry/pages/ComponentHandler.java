package dev.weir.registry.pages;

import dev.weir.descriptors.Descriptor;
import dev.weir.registry.catalog.Catalog;
import dev.weir.registry.catalog.Connectors;
import dev.weir.registry.catalog.VersionView;
import dev.weir.registry.check.StoredComponents;
import dev.weir.registry.check.TypeText;
import dev.weir.registry.layout.Coordinates;
import dev.weir.registry.pages.view.ComponentPage;
import dev.weir.registry.pages.view.ComponentPage.Differences;
import dev.weir.registry.pages.view.Documentation;
import dev.weir.registry.refusal.Refusal.Missing;
import dev.weir.registry.refusal.Refused;
import dev.weir.registry.store.Database;
import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.jspecify.annotations.Nullable;

/** The page of a component, as its newest or another version has it. */
final class ComponentHandler {

    private static final int USERS = 50;

    private final Visitors visitors;
    private final Shell shell;
    private final Database database;
    private final Catalog catalog;
    private final Connectors connectors;

    ComponentHandler(Visitors visitors, Shell shell, Database database, Catalog catalog) {
        this.visitors = visitors;
        this.shell = shell;
        this.database = database;
        this.catalog = catalog;
        this.connectors = new Connectors(database);
    }

    /** A version that has a component. */
    private record Having(long row, String group, String artifact, String version, String state) {}

    void show(Context context) {
        Visitor visitor = visitors.reader(context);
        String type = context.pathParam("type");
        List<Having> all = having(type);
        Having shown = wanted(all, Asked.text(context, "version")).orElseThrow(() -> missing(type));
        Descriptor component = descriptor(shown);
        Differences differences = differences(all, Asked.text(context, "from"), component);
        VersionView version = catalog.version(new Coordinates(shown.group, shown.artifact, shown.version))
                .orElseThrow(() -> missing(type));
        String registry = (Cookies.isHttps(context) ? "https://" : "http://") + context.host() + "/repository/all";
        shell.show(context, "component", page(visitor, component, shown, all, lock(version, registry), differences));
    }

    private ComponentPage page(
            Visitor visitor,
            Descriptor component,
            Having shown,
            List<Having> all,
            String lock,
            @Nullable Differences differences) {
        return new ComponentPage(
                shell.frame(visitor, component.type(), "components"),
                component.type(),
                component.className(),
                component.kinds().stream().map(Descriptor.Kind::className).toList(),
                shown.group,
                shown.artifact,
                shown.version,
                shown.state,
                all.stream().map(Having::version).toList(),
                Documentation.html(component.doc()),
                component.parameters().stream().map(ComponentHandler::parameter).toList(),
                Snippet.component(component),
                Snippet.manifest(shown.group, shown.artifact, shown.version),
                lock,
                connectors.dependents(component.type(), 0, USERS),
                differences);
    }

    private static ComponentPage.Parameter parameter(dev.weir.descriptors.Parameter parameter) {
        String standard = parameter.defaultJson();
        return new ComponentPage.Parameter(
                parameter.name(),
                TypeText.of(parameter.type()),
                parameter.required(),
                standard == null ? "" : standard,
                parameter.secret(),
                Documentation.html(parameter.doc()));
    }

    private static String lock(VersionView version, String registry) {
        return version.files().stream()
                .filter(file ->
                        file.extension().equals("jar") && file.classifier().isEmpty())
                .filter(file -> !version.state().equals("revoked"))
                .reduce((before, after) -> after)
                .map(jar -> Snippet.lock(version.group(), version.artifact(), version.version(), jar, registry))
                .orElse("");
    }

    private List<Having> having(String type) {
        return database
                .with(handle -> handle.createQuery(
                                "SELECT c.id, a.group_id, a.artifact_id, v.version, v.state FROM components c"
                                        + " JOIN versions v ON v.id = c.version JOIN artifacts a ON a.id = v.artifact"
                                        + " WHERE c.type = :type")
                        .bind("type", type)
                        .map((row, context) -> new Having(
                                row.getLong("id"),
                                row.getString("group_id"),
                                row.getString("artifact_id"),
                                row.getString("version"),
                                row.getString("state")))
                        .list())
                .stream()
                .sorted(Comparator.comparing((Having having) -> new ComparableVersion(having.version))
                        .reversed())
                .toList();
    }

    private static Optional<Having> wanted(List<Having> all, String version) {
        return version.isEmpty()
                ? all.stream()
                        .min(Comparator.comparing((Having having) -> !History.isOffered(having.state))
                                .thenComparing(having -> having.version.endsWith("-SNAPSHOT")))
                : named(all, version);
    }

    private static Optional<Having> named(List<Having> all, String version) {
        return all.stream().filter(having -> having.version.equals(version)).findFirst();
    }

    private Descriptor descriptor(Having having) {
        return StoredComponents.read(
                database.with(handle -> handle.createQuery("SELECT descriptor FROM components WHERE id = :id")
                        .bind("id", having.row)
                        .mapTo(String.class)
                        .one()));
    }

    private @Nullable Differences differences(List<Having> all, String from, Descriptor component) {
        return named(all, from)
                .map(earlier -> Changes.between(from, descriptor(earlier), component))
                .orElse(null);
    }

    private static Refused missing(String type) {
        return new Refused(new Missing(
                "Cannot show component '" + type + "': it was never published here, or not in this version",
                "search for what there is"));
    }
}
