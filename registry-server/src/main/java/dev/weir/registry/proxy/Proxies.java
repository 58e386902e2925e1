package dev.weir.registry.proxy;

import dev.weir.registry.catalog.Content;
import dev.weir.registry.catalog.StoredFile;
import dev.weir.registry.layout.ChecksumKind;
import dev.weir.registry.layout.RepositoryPath;
import dev.weir.registry.layout.RepositoryPath.Checksum;
import dev.weir.registry.layout.RepositoryPath.VersionFile;
import dev.weir.registry.proxy.ProxiedFiles.Kept;
import dev.weir.registry.refusal.Refusal.TooLarge;
import dev.weir.registry.refusal.Refusal.UpstreamFailed;
import dev.weir.registry.refusal.Refusal.UpstreamSlow;
import dev.weir.registry.refusal.Refused;
import dev.weir.registry.store.Blobs;
import dev.weir.registry.store.Database;
import dev.weir.registry.store.Incoming;
import dev.weir.registry.store.UploadLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands on what repositories elsewhere have. Files of versions are fetched once, held against a checksum, and kept; metadata is asked for again after a while, and
 * goes on as it was while nobody answers. Nothing is asked of a group that is hosted here, so that nobody can publish elsewhere what is taken for ours. For any
 * thread.
 */
public final class Proxies {

    private static final Logger LOG = LoggerFactory.getLogger(Proxies.class);
    private static final int QUESTIONS_AT_ONCE = 8;
    private static final int MOST_ABSENT = 10_000;
    private static final int LONGEST_CHECKSUM = 1024;
    private static final List<ChecksumKind> CHECKSUMS =
            List.of(ChecksumKind.SHA256, ChecksumKind.SHA1, ChecksumKind.SHA512);

    private final ProxyRules rules;
    private final UploadLimits limits;
    private final Blobs blobs;
    private final ProxiedFiles files;
    private final Clock clock;
    private final Fetch fetch;
    private final Semaphore questions = new Semaphore(QUESTIONS_AT_ONCE, true);
    private final Map<String, Long> absent = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST_ABSENT;
        }
    };

    /** The repositories that some rules name. */
    public Proxies(ProxyRules rules, UploadLimits limits, Database database, Blobs blobs, Clock clock) {
        this.rules = rules;
        this.limits = limits;
        this.blobs = blobs;
        this.files = new ProxiedFiles(database, clock);
        this.clock = clock;
        this.fetch = new Fetch(rules.patience());
    }

    /** Whether a repository is one of them. */
    public boolean has(String name) {
        return rules.upstreams().stream().anyMatch(upstream -> upstream.name().equals(name));
    }

    /**
     * What a path answers with, as the first repository has it that has it; none if none does, or may be asked.
     *
     * @param name  the repository; empty for all
     * @param plain the path as text
     * @throws Refused if a repository does not answer, and nothing is kept of it
     */
    public Optional<Content> find(String name, RepositoryPath path, String plain) {
        if (!rules.allow(path.group()) || files.isHosted(path.group())) {
            return Optional.empty();
        }
        if (path instanceof Checksum checksum) {
            String end = "." + checksum.kind().extension();
            return find(name, checksum.of(), plain.substring(0, plain.length() - end.length()))
                    .map(content -> checksum(checksum.kind(), content));
        }
        for (Upstream upstream : rules.upstreams()) {
            if (name.isEmpty() || upstream.name().equals(name)) {
                Optional<StoredFile> found = file(upstream, path, plain);
                if (found.isPresent()) {
                    return found.map(Content.Published::new);
                }
            }
        }
        return Optional.empty();
    }

    private static Content checksum(ChecksumKind kind, Content content) {
        String digest = ((Content.Published) content).file().digests().of(kind);
        return new Content.Made(digest.getBytes(StandardCharsets.US_ASCII), "text/plain", content.modified());
    }

    private Optional<StoredFile> file(Upstream upstream, RepositoryPath path, String plain) {
        Optional<Kept> kept = files.find(upstream, plain).filter(file -> isThere(file.file()));
        if (kept.isPresent() && (isFixed(path) || isFresh(kept.get()))) {
            return kept.map(Kept::file);
        }
        String key = upstream.name() + "/" + plain;
        if (isAbsent(key)) {
            return Optional.empty();
        }
        try {
            Optional<StoredFile> fetched = fetched(upstream, path, plain);
            if (fetched.isEmpty()) {
                note(key);
            }
            return fetched;
        } catch (Refused e) {
            if (kept.isEmpty()) {
                throw e;
            }
            LOG.warn("Handing on {} as it was: {}", key, e.getMessage());
            return kept.map(Kept::file);
        }
    }

    private boolean isThere(StoredFile file) {
        try {
            return blobs.length(file.digests().sha256()).orElse(-1) == file.length();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a file never changes: one of a release, or of a build of a snapshot. */
    private static boolean isFixed(RepositoryPath path) {
        return path instanceof VersionFile file
                && (!file.coordinates().isSnapshot() || !file.build().isEmpty());
    }

    private boolean isFresh(Kept kept) {
        return clock.millis() - kept.checked() < rules.fresh().toMillis();
    }

    private boolean isAbsent(String key) {
        synchronized (absent) {
            Long since = absent.get(key);
            return since != null && clock.millis() - since < rules.absent().toMillis();
        }
    }

    private void note(String key) {
        synchronized (absent) {
            absent.put(key, clock.millis());
        }
    }

    private Optional<StoredFile> fetched(Upstream upstream, RepositoryPath path, String plain) {
        try {
            if (!questions.tryAcquire(rules.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Refused(new UpstreamSlow(
                        "Cannot get " + upstream.file(plain) + ": too many questions are under way",
                        "try again later"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Cannot wait: the registry stops", e);
        }
        try {
            Optional<Incoming> content = fetch.get(upstream.file(plain), in -> blobs.receive(in, limits));
            content.ifPresent(arrived -> keep(upstream, path, plain, arrived));
            return content.isPresent() ? files.find(upstream, plain).map(Kept::file) : Optional.empty();
        } catch (Refused e) {
            throw e.refusal() instanceof TooLarge
                    ? refused(upstream.file(plain), "it is larger than " + limits.bytes() + " bytes")
                    : e;
        } finally {
            questions.release();
        }
    }

    private void keep(Upstream upstream, RepositoryPath path, String plain, Incoming arrived) {
        try (arrived) {
            verify(upstream.file(plain), arrived);
            arrived.keep();
            files.put(upstream, plain, path, arrived);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Holds a file against the best checksum that its repository has. */
    private void verify(URI file, Incoming arrived) {
        for (ChecksumKind kind : CHECKSUMS) {
            URI address = URI.create(file + "." + kind.extension());
            Optional<String> said =
                    fetch.get(address, in -> new String(in.readNBytes(LONGEST_CHECKSUM), StandardCharsets.ISO_8859_1));
            if (said.isPresent()) {
                String digest = said.get().strip().toLowerCase(Locale.ROOT).split("\\s+", 2)[0];
                if (!digest.equals(arrived.digests().of(kind))) {
                    throw refused(
                            file,
                            "its " + kind.algorithm() + " is "
                                    + arrived.digests().of(kind) + ", and " + address + " says '"
                                    + digest.replaceAll("[^0-9a-z]", "?") + "'");
                }
                return;
            }
        }
        throw refused(file, "there is no checksum beside it");
    }

    private static Refused refused(URI file, String why) {
        return new Refused(new UpstreamFailed("Cannot hand on " + file + ": " + why, "ask who runs it"));
    }
}
