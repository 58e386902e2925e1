package dev.weir.registry.http;

import dev.weir.registry.catalog.Content;
import dev.weir.registry.catalog.RepositoryFiles;
import dev.weir.registry.catalog.StoredFile;
import dev.weir.registry.deploy.Deployments;
import dev.weir.registry.layout.ChecksumKind;
import dev.weir.registry.layout.RepositoryName;
import dev.weir.registry.layout.RepositoryPath;
import dev.weir.registry.layout.RepositoryPath.VersionFile;
import dev.weir.registry.proxy.Proxies;
import dev.weir.registry.refusal.Refusal.Lost;
import dev.weir.registry.refusal.Refusal.Malformed;
import dev.weir.registry.refusal.Refusal.Missing;
import dev.weir.registry.refusal.Refused;
import dev.weir.registry.store.Blobs;
import dev.weir.registry.store.Digests;
import dev.weir.registry.usage.Downloads;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The repository: what Maven's clients read and write. */
final class RepositoryHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RepositoryHandler.class);

    static final String ROOT = "/repository/";

    private static final Map<String, String> TYPES = Map.of(
            "jar",
            "application/java-archive",
            "pom",
            "application/xml",
            "xml",
            "application/xml",
            "module",
            "application/json");

    private final Callers callers;
    private final RepositoryFiles files;
    private final Deployments deployments;
    private final Blobs blobs;
    private final Proxies proxies;
    private final Downloads downloads;

    RepositoryHandler(
            Callers callers,
            RepositoryFiles files,
            Deployments deployments,
            Blobs blobs,
            Proxies proxies,
            Downloads downloads) {
        this.callers = callers;
        this.files = files;
        this.deployments = deployments;
        this.blobs = blobs;
        this.proxies = proxies;
        this.downloads = downloads;
    }

    /** Where a request goes: read from the text as it was sent, since decoding would hide what was escaped. */
    private record Place(String name, String path) {

        static Place of(Context context) {
            String rest = context.req().getRequestURI().substring(ROOT.length());
            int slash = rest.indexOf('/');
            return new Place(slash < 0 ? rest : rest.substring(0, slash), slash < 0 ? "" : rest.substring(slash + 1));
        }

        Refused unknown() {
            return missing("a repository of this name", "use releases, snapshots or all");
        }
    }

    void put(Context context) throws IOException {
        var actor = callers.writer(context);
        Place place = Place.of(context);
        if (proxies.has(place.name)) {
            throw new Refused(new Malformed(
                    "Cannot publish in repository '" + place.name + "': it hands on what another one has",
                    "use releases or snapshots"));
        }
        RepositoryName repository = RepositoryName.of(place.name).orElseThrow(place::unknown);
        CountedStream body = new CountedStream(context.bodyInputStream());
        deployments.put(repository, RepositoryPath.parse(place.path), actor, body);
        context.attribute(MetricsHandler.UPLOADED, body.count());
        context.status(201);
    }

    void get(Context context) throws IOException {
        callers.reader(context);
        Place place = Place.of(context);
        if (!proxies.has(place.name) && RepositoryName.of(place.name).isEmpty()) {
            throw place.unknown();
        }
        // Clients of Maven look for these, and go on without.
        if (place.path.isEmpty() || place.path.startsWith(".")) {
            throw missing("'" + place.path + "'", "ask for a file of a version, or for metadata");
        }
        RepositoryPath path = RepositoryPath.parse(place.path);
        Optional<Content> content = find(place, path);
        answer(
                context,
                content.orElseThrow(() -> missing("'" + place.path + "'", "see what there is with /api/v1/search")));
        if (path instanceof VersionFile file && file.isMain("jar") && handsOutBeginning(context)) {
            downloads.count(file.coordinates());
        }
    }

    /** Whether the first byte of a file was asked for and sent, so that one download in parts counts once. */
    private static boolean handsOutBeginning(Context context) {
        String range = context.res().getHeader("Content-Range");
        boolean sent = context.statusCode() == 200 || (range != null && range.startsWith("bytes 0-"));
        return context.method() == HandlerType.GET && sent;
    }

    /** What is hosted here comes first, also where it is another version of the same group: see {@link Proxies}. */
    private Optional<Content> find(Place place, RepositoryPath path) {
        if (proxies.has(place.name)) {
            return proxies.find(place.name, path, place.path);
        }
        RepositoryName repository = RepositoryName.of(place.name).orElseThrow(place::unknown);
        Optional<Content> own = files.find(repository, path);
        return own.isPresent() || repository != RepositoryName.ALL ? own : proxies.find("", path, place.path);
    }

    private static Refused missing(String what, String remedy) {
        return new Refused(new Missing("Cannot find it: there is no " + what.replaceAll("^'", "file '"), remedy));
    }

    private void answer(Context context, Content content) throws IOException {
        if (content instanceof Content.Published published) {
            StoredFile file = published.file();
            see(file);
            for (ChecksumKind kind : ChecksumKind.values()) {
                context.header(
                        "X-Checksum-" + kind.algorithm().replace("-", ""),
                        file.digests().of(kind));
            }
            context.contentType(type(file.name()));
            Freshness freshness = Freshness.of(file.digests().sha256(), content.modified());
            answer(
                    context,
                    freshness,
                    file.length(),
                    from -> blobs.open(file.digests().sha256(), from));
        } else if (content instanceof Content.Made made) {
            context.contentType(made.type());
            byte[] bytes = made.bytes();
            Freshness freshness = Freshness.of(Digests.of(bytes).sha256(), content.modified());
            answer(
                    context,
                    freshness,
                    bytes.length,
                    from -> new ByteArrayInputStream(bytes, (int) from, bytes.length - (int) from));
        }
    }

    /** Looks whether a content is there before anything is said of it: a file that breaks off is worse than none. */
    private void see(StoredFile file) throws IOException {
        OptionalLong length = blobs.length(file.digests().sha256());
        if (length.isEmpty() || length.getAsLong() != file.length()) {
            LOG.error(
                    "The content of {} is lost: sha256:{}",
                    file.name(),
                    file.digests().sha256());
            throw new Refused(new Lost(
                    "Cannot hand out " + file.name() + ": its content is lost",
                    "tell the registry's administrator: weir registry repair, and a backup, may bring it back"));
        }
    }

    private static String type(String name) {
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    }

    /** Opens a content at a byte. */
    private interface Body {
        InputStream open(long from) throws IOException;
    }

    private static void answer(Context context, Freshness freshness, long size, Body body) throws IOException {
        freshness.tell(context);
        context.header("Accept-Ranges", "bytes");
        if (freshness.isKnown(context)) {
            context.status(304);
            return;
        }
        Optional<ByteRange> range =
                freshness.allowsRange(context) ? ByteRange.parse(context.header("Range"), size) : Optional.empty();
        range.ifPresent(part -> {
            context.header("Content-Range", part.header(size));
            context.status(part.length() == 0 ? 416 : 206);
        });
        ByteRange part = range.orElse(new ByteRange(0, size));
        context.res().setContentLengthLong(part.length());
        if (context.method() != HandlerType.HEAD && part.length() > 0) {
            send(context, part, body);
        }
    }

    private static void send(Context context, ByteRange part, Body body) throws IOException {
        try (InputStream in = body.open(part.from())) {
            byte[] buffer = new byte[64 * 1024];
            long left = part.length();
            while (left > 0) {
                int count = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (count < 0) {
                    throw new IOException("Cannot send the file: it is shorter than when it was stored");
                }
                context.outputStream().write(buffer, 0, count);
                left -= count;
            }
        }
    }
}
