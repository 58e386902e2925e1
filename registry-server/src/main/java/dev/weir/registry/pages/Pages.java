package dev.weir.registry.pages;

import dev.weir.registry.access.AuditLog;
import dev.weir.registry.access.Tokens;
import dev.weir.registry.catalog.Catalog;
import dev.weir.registry.catalog.Search;
import dev.weir.registry.store.Database;
import dev.weir.registry.usage.Downloads;
import io.javalin.config.RoutesConfig;
import java.time.Clock;

/** All pages, and where they are. */
public final class Pages {

    private static final String ARTIFACT = "/artifacts/{group}/{artifact}";

    private final Assets assets = new Assets();
    private final Shell shell = new Shell(assets);
    private final Database database;
    private final Tokens tokens;
    private final AuditLog audit;
    private final Sessions sessions;
    private final Door door;
    private final Downloads downloads;
    private final Visitors visitors;
    private final Clock clock;

    /** Pages about a database. */
    public Pages(
            Database database,
            Tokens tokens,
            AuditLog audit,
            Sessions sessions,
            Door door,
            Downloads downloads,
            boolean anonymousRead,
            Clock clock) {
        this.database = database;
        this.tokens = tokens;
        this.audit = audit;
        this.sessions = sessions;
        this.door = door;
        this.downloads = downloads;
        this.visitors = new Visitors(sessions, anonymousRead);
        this.clock = clock;
    }

    /** Adds the pages to what is answered. */
    public void serveIn(RoutesConfig routes) {
        routes.before(new ErrorPages(shell, visitors)::offer);
        routes.get(Assets.PATH, assets::get);
        read(routes);
        administer(routes);
        SignInHandler signing = new SignInHandler(visitors, shell, sessions, door);
        routes.get("/sign-in", signing::form);
        routes.post("/sign-in", signing::signIn);
        routes.post("/sign-out", signing::signOut);
    }

    private void read(RoutesConfig routes) {
        Catalog catalog = new Catalog(database);
        HomeHandler home = new HomeHandler(visitors, shell, new Search(database), new Publications(database));
        routes.get("/", home::home);
        routes.get("/latest", home::latest);
        ArtifactHandler artifacts = new ArtifactHandler(
                visitors, shell, catalog, new History(database), downloads, new BillOfMaterials(catalog));
        routes.get(ARTIFACT, artifacts::newest);
        routes.get(ARTIFACT + "/{version}", artifacts::version);
        routes.get(ARTIFACT + "/{version}/bom.cdx.json", artifacts::bill);
        routes.get("/components/{type}", new ComponentHandler(visitors, shell, database, catalog)::show);
        routes.get("/health", new HealthHandler(visitors, shell, database, clock)::show);
    }

    private void administer(RoutesConfig routes) {
        TokensHandler all = new TokensHandler(visitors, shell, tokens, clock);
        routes.get("/tokens", all::list);
        routes.post("/tokens", all::create);
        routes.post("/tokens/{id}/revoke", all::revoke);
        routes.get("/audit", new AuditHandler(visitors, shell, audit, new AuditEntries(database))::list);
    }
}
