package dev.weir.registry.pages;

import dev.weir.registry.pages.view.HealthPage;
import dev.weir.registry.pages.view.HealthPage.Check;
import dev.weir.registry.pages.view.HealthPage.Fact;
import dev.weir.registry.pages.view.Plain;
import dev.weir.registry.store.Database;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.MetaData.MetaDataValueProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The health page: whether the registry can work, and how much it keeps. */
final class HealthHandler {

    private static final Logger LOG = LoggerFactory.getLogger(HealthHandler.class);

    private final Visitors visitors;
    private final Shell shell;
    private final Database database;
    private final Clock clock;
    private final Instant started;

    HealthHandler(Visitors visitors, Shell shell, Database database, Clock clock) {
        this.visitors = visitors;
        this.shell = shell;
        this.database = database;
        this.clock = clock;
        this.started = clock.instant();
    }

    void show(Context context) {
        Visitor visitor = visitors.reader(context);
        List<Check> checks = List.of(new Check("Server", true, "answers since " + Plain.time(started)), database());
        boolean well = checks.stream().allMatch(Check::well);
        context.status(well ? 200 : 503);
        shell.showOnce(
                context,
                "health",
                new HealthPage(shell.frame(visitor, "Health", "health"), well, checks, facts(visitor.administers())));
    }

    private Check database() {
        try {
            long entry = database.with(handle -> handle.createQuery("SELECT entry FROM audit_head")
                    .mapTo(Long.class)
                    .one());
            return new Check("Database", true, "answers; the log has " + Plain.count(entry, "entry", "entries"));
        } catch (JdbiException e) {
            LOG.error("The database does not answer", e);
            return new Check("Database", false, "does not answer; the server's log says why");
        }
    }

    private List<Fact> facts(boolean all) {
        List<Fact> facts = new ArrayList<>();
        facts.add(count("Artifacts", "SELECT COUNT(DISTINCT artifact) FROM versions"));
        facts.add(count("Versions", "SELECT COUNT(*) FROM versions"));
        facts.add(count("Components that can be found", "SELECT COUNT(DISTINCT component) FROM words"));
        facts.add(count("Files", "SELECT COUNT(*) FROM files"));
        facts.add(new Fact("Bytes in these files", Plain.number(number("SELECT COALESCE(SUM(length), 0) FROM files"))));
        facts.add(count("Files of deployments under way", "SELECT COUNT(*) FROM uploads"));
        facts.add(new Fact("Time of the server", Plain.time(clock.instant())));
        if (all) {
            Runtime runtime = Runtime.getRuntime();
            facts.add(new Fact("Java", Runtime.version().toString()));
            facts.add(new Fact("Database", product()));
            facts.add(new Fact(
                    "Memory in use, of at most",
                    Plain.number((runtime.totalMemory() - runtime.freeMemory()) >> 20) + " of "
                            + Plain.number(runtime.maxMemory() >> 20) + " MiB"));
        }
        return facts;
    }

    private Fact count(String name, String sql) {
        return new Fact(name, Plain.number(number(sql)));
    }

    private long number(String sql) {
        return database.with(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    private String product() {
        return database.with(handle -> handle.queryMetadata((MetaDataValueProvider<String>)
                metadata -> metadata.getDatabaseProductName() + " " + metadata.getDatabaseProductVersion()));
    }
}
