package dev.weir.registry.pages;

import dev.weir.registry.catalog.Catalog;
import dev.weir.registry.catalog.VersionView;
import dev.weir.registry.layout.Coordinates;
import dev.weir.registry.pages.view.Artifact;
import dev.weir.registry.pages.view.Artifact.Past;
import dev.weir.registry.pages.view.Plot;
import dev.weir.registry.refusal.Refusal.Missing;
import dev.weir.registry.refusal.Refused;
import dev.weir.registry.usage.Downloads;
import io.javalin.http.Context;
import java.util.List;

/** The page of an artifact, at its newest or another version, and its bill of materials. */
final class ArtifactHandler {

    private static final int DAYS = 90;
    private static final int DEPENDENTS = 50;

    private final Visitors visitors;
    private final Shell shell;
    private final Catalog catalog;
    private final History history;
    private final Downloads downloads;
    private final BillOfMaterials bill;

    ArtifactHandler(
            Visitors visitors,
            Shell shell,
            Catalog catalog,
            History history,
            Downloads downloads,
            BillOfMaterials bill) {
        this.visitors = visitors;
        this.shell = shell;
        this.catalog = catalog;
        this.history = history;
        this.downloads = downloads;
        this.bill = bill;
    }

    void newest(Context context) {
        Visitor visitor = visitors.reader(context);
        List<Past> versions = versions(context);
        Past shown = History.newest(versions).orElse(versions.get(0));
        show(context, visitor, versions, shown.version());
    }

    void version(Context context) {
        Visitor visitor = visitors.reader(context);
        show(context, visitor, versions(context), context.pathParam("version"));
    }

    private List<Past> versions(Context context) {
        String group = context.pathParam("group");
        String artifact = context.pathParam("artifact");
        List<Past> versions = history.of(group, artifact);
        if (versions.isEmpty()) {
            throw missing(group + ":" + artifact);
        }
        return versions;
    }

    private void show(Context context, Visitor visitor, List<Past> versions, String version) {
        VersionView view = view(context, version);
        String newest = History.newest(versions).map(Past::version).orElse("");
        shell.show(
                context,
                "artifact",
                new Artifact(
                        shell.frame(visitor, view.artifact() + " " + version, "components"),
                        view,
                        newest,
                        versions,
                        downloads.byVersion(view.group(), view.artifact()),
                        Plot.of(downloads.lastDays(view.group(), view.artifact(), DAYS)),
                        catalog.dependents(view.group(), view.artifact(), 0, DEPENDENTS),
                        Snippet.manifest(view.group(), view.artifact(), version)));
    }

    private VersionView view(Context context, String version) {
        Coordinates coordinates = new Coordinates(context.pathParam("group"), context.pathParam("artifact"), version);
        return catalog.version(coordinates).orElseThrow(() -> missing(coordinates.toString()));
    }

    private static Refused missing(String what) {
        return new Refused(
                new Missing("Cannot show " + what + ": it was never published here", "search for what there is"));
    }

    void bill(Context context) {
        visitors.reader(context);
        VersionView view = view(context, context.pathParam("version"));
        context.contentType(BillOfMaterials.TYPE);
        context.header("Cache-Control", "private, no-cache");
        context.header(
                "Content-Disposition",
                "attachment; filename=\"" + (view.artifact() + "-" + view.version()).replaceAll("[^A-Za-z0-9._+-]", "_")
                        + ".cdx.json\"");
        context.result(bill.of(view));
    }
}
