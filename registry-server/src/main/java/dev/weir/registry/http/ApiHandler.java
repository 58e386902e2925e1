package dev.weir.registry.http;

import static dev.weir.registry.api.Operation.Caller.ADMINISTRATOR;
import static dev.weir.registry.api.Operation.Caller.READER;
import static dev.weir.registry.api.Operation.Caller.WRITER;

import dev.weir.registry.access.Actor;
import dev.weir.registry.access.AuditEntry;
import dev.weir.registry.access.AuditLog;
import dev.weir.registry.api.Operation;
import dev.weir.registry.api.Query;
import dev.weir.registry.catalog.ArtifactView;
import dev.weir.registry.catalog.Catalog;
import dev.weir.registry.catalog.ComponentDependent;
import dev.weir.registry.catalog.ComponentView;
import dev.weir.registry.catalog.Connectors;
import dev.weir.registry.catalog.Dependent;
import dev.weir.registry.catalog.Hit;
import dev.weir.registry.catalog.Page;
import dev.weir.registry.catalog.Search;
import dev.weir.registry.catalog.State;
import dev.weir.registry.catalog.VersionView;
import dev.weir.registry.layout.Coordinates;
import dev.weir.registry.lifecycle.Change;
import dev.weir.registry.lifecycle.Lifecycle;
import dev.weir.registry.refusal.Refusal.Malformed;
import dev.weir.registry.refusal.Refusal.Missing;
import dev.weir.registry.refusal.Refused;
import dev.weir.registry.store.Digests;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/** The API for programs of people: what there is, and what becomes of it. */
final class ApiHandler {

    private static final int LARGEST_QUESTION = 64 * 1024;
    private static final int MOST = 500;
    private static final int USUAL = 50;
    private static final int LAST_OFFSET = 1_000_000;

    private static final Type HITS = new TypeReference<Page<Hit>>() {}.getType();
    private static final Type DEPENDENTS = new TypeReference<Page<Dependent>>() {}.getType();
    private static final Type USERS = new TypeReference<Page<ComponentDependent>>() {}.getType();
    private static final Type ENTRIES = new TypeReference<List<AuditEntry>>() {}.getType();

    private final Callers callers;
    private final Catalog catalog;
    private final Connectors connectors;
    private final Search search;
    private final Lifecycle lifecycle;
    private final AuditLog audit;

    ApiHandler(
            Callers callers,
            Catalog catalog,
            Connectors connectors,
            Search search,
            Lifecycle lifecycle,
            AuditLog audit) {
        this.callers = callers;
        this.catalog = catalog;
        this.connectors = connectors;
        this.search = search;
        this.lifecycle = lifecycle;
        this.audit = audit;
    }

    /** What can be asked of it. */
    List<Operation> operations() {
        String artifact = "/api/v1/artifacts/{group}/{artifact}";
        String version = artifact + "/versions/{version}";
        Query[] pages = {
            Query.number("offset", "How many to leave out: next of the page before.", LAST_OFFSET),
            Query.number("limit", "How many at most; " + USUAL + " unless given.", MOST)
        };
        return List.of(
                Operation.get("/api/v1/search", READER, "Finds components of the newest versions.", HITS, this::search)
                        .asking(
                                Query.text("q", "Words, or beginnings of words; all of them have to be there."),
                                Query.text("kind", "Where the component can stand, such as RecordTransformation."),
                                Query.text("parameter", "What the name of one of its parameters begins with."))
                        .asking(pages),
                Operation.get(
                                artifact,
                                READER,
                                "Lists the versions of an artifact.",
                                ArtifactView.class,
                                this::artifact)
                        .refusing(404),
                Operation.get(
                                artifact + "/dependents",
                                READER,
                                "Lists the versions that need an artifact.",
                                DEPENDENTS,
                                this::dependents)
                        .asking(pages),
                Operation.get(version, READER, "Tells all of a version.", VersionView.class, this::version)
                        .refusing(404),
                Operation.with(
                                HandlerType.PUT,
                                version + "/state",
                                WRITER,
                                "Deprecates, yanks or revokes a version, or takes that back.",
                                StateQuestion.class,
                                this::state)
                        .answering(200, VersionView.class)
                        .refusing(404, 409, 422),
                Operation.get(
                                "/api/v1/components/{type}",
                                READER,
                                "Tells of a component as a version has it.",
                                ComponentView.class,
                                this::component)
                        .asking(Query.text("version", "Which version; the newest unless given."))
                        .refusing(404),
                Operation.get(
                                "/api/v1/components/{type}/dependents",
                                READER,
                                "Lists the versions of connectors that use a component.",
                                USERS,
                                this::componentDependents)
                        .asking(pages),
                Operation.get("/api/v1/audit", ADMINISTRATOR, "Reads the log of changes.", ENTRIES, this::audit)
                        .asking(Query.number("after", "The last entry that is known.", Long.MAX_VALUE), pages[1]),
                Operation.get(
                        "/api/v1/audit/check",
                        ADMINISTRATOR,
                        "Says whether the log of changes is whole.",
                        AuditCheck.class,
                        this::auditCheck));
    }

    private void search(Context context) {
        callers.reader(context);
        answer(
                context,
                search.find(
                        text(context, "q"),
                        text(context, "kind"),
                        text(context, "parameter"),
                        offset(context),
                        limit(context)));
    }

    private void artifact(Context context) {
        callers.reader(context);
        Coordinates of = coordinates(context, "");
        found(context, catalog.artifact(of.group(), of.artifact()), of.group() + ":" + of.artifact());
    }

    private void dependents(Context context) {
        callers.reader(context);
        Coordinates of = coordinates(context, "");
        answer(context, catalog.dependents(of.group(), of.artifact(), offset(context), limit(context)));
    }

    private void version(Context context) {
        callers.reader(context);
        Coordinates of = coordinates(context, context.pathParam("version"));
        found(context, catalog.version(of), of.toString());
    }

    private void component(Context context) {
        callers.reader(context);
        String type = context.pathParam("type");
        found(context, catalog.component(type, text(context, "version")), "component '" + type + "'");
    }

    private void componentDependents(Context context) {
        callers.reader(context);
        answer(context, connectors.dependents(context.pathParam("type"), offset(context), limit(context)));
    }

    /** What is asked for to change a state. */
    record StateQuestion(
            String state, @Nullable String reason, @Nullable String successor) {}

    private void state(Context context) throws IOException {
        Actor actor = callers.writer(context);
        Coordinates of = coordinates(context, context.pathParam("version"));
        StateQuestion question = question(context, StateQuestion.class);
        State state = State.of(question.state())
                .orElseThrow(() -> malformed(
                        "there is no state '" + question.state() + "'", "use active, deprecated, yanked or revoked"));
        lifecycle.change(
                actor,
                of,
                new Change(
                        state,
                        question.reason() == null ? "" : question.reason(),
                        question.successor() == null ? "" : question.successor()));
        found(context, catalog.version(of), of.toString());
    }

    private void audit(Context context) {
        callers.administrator(context);
        answer(context, audit.after(number(context, "after", 0, Long.MAX_VALUE), limit(context)));
    }

    /** Whether the log is whole. */
    record AuditCheck(boolean whole, @Nullable Long firstBroken) {}

    private void auditCheck(Context context) {
        callers.administrator(context);
        OptionalLong broken = audit.firstBroken();
        answer(context, new AuditCheck(broken.isEmpty(), broken.isEmpty() ? null : broken.getAsLong()));
    }

    private static Coordinates coordinates(Context context, String version) {
        return new Coordinates(context.pathParam("group"), context.pathParam("artifact"), version);
    }

    private static <T> void found(Context context, Optional<T> value, String what) {
        Function<T, Object> same = found -> found;
        answer(
                context,
                value.map(same)
                        .orElseThrow(() -> new Refused(new Missing(
                                "Cannot show " + what + ": it was never published here",
                                "see what there is with /api/v1/search"))));
    }

    static void answer(Context context, Object value) {
        byte[] bytes = Json.write(value);
        String tag = '"' + Digests.of(bytes).sha256() + '"';
        context.contentType("application/json");
        context.header("ETag", tag);
        context.header("Cache-Control", "no-cache");
        String known = context.header("If-None-Match");
        if (known != null && known.contains(tag)) {
            context.status(304);
        } else {
            context.result(bytes);
        }
    }

    static <T> T question(Context context, Class<T> type) throws IOException {
        byte[] bytes = context.bodyInputStream().readNBytes(LARGEST_QUESTION + 1);
        if (bytes.length > LARGEST_QUESTION) {
            throw malformed("the body is larger than " + LARGEST_QUESTION + " bytes", "send a smaller one");
        }
        try {
            T question = Json.read(bytes, type);
            if (question == null) {
                throw malformed("the body is null", "send a JSON object");
            }
            return question;
        } catch (JacksonException e) {
            throw malformed("the body is no JSON of the right form: " + e.getOriginalMessage(), "see docs/registry.md");
        }
    }

    private static String text(Context context, String name) {
        String text = context.queryParam(name);
        return text == null ? "" : text;
    }

    private static int offset(Context context) {
        return (int) number(context, "offset", 0, LAST_OFFSET);
    }

    private static int limit(Context context) {
        return (int) Math.max(1, number(context, "limit", USUAL, MOST));
    }

    private static long number(Context context, String name, long standard, long most) {
        String text = text(context, name);
        if (text.isEmpty()) {
            return standard;
        }
        if (!text.matches("[0-9]{1,18}") || Long.parseLong(text) > most) {
            throw malformed("'" + name + "' is no number from 0 to " + most, "correct it");
        }
        return Long.parseLong(text);
    }

    /**
     * The number in a path.
     *
     * @param of   what has it
     * @param list where its like are listed
     */
    static long id(Context context, String of, String list) {
        String id = context.pathParam("id");
        if (!id.matches("[0-9]{1,18}")) {
            throw malformed("'" + id + "' is no number of a " + of, "see GET " + list);
        }
        return Long.parseLong(id);
    }

    static Refused malformed(String why, String remedy) {
        return new Refused(new Malformed("Cannot read the question: " + why, remedy));
    }
}
