package dev.weir.components;

import dev.weir.components.load.ArtifactHome;
import dev.weir.components.load.JarDescriptors;
import dev.weir.components.policy.Policy;
import dev.weir.components.store.Bundle;
import dev.weir.components.store.Cache;
import dev.weir.components.store.FilesSource;
import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Descriptors;
import dev.weir.manifest.ParsedManifest;
import dev.weir.manifest.Vocabulary;
import dev.weir.manifest.component.ArtifactException;
import dev.weir.manifest.component.DeclaredComponents;
import dev.weir.manifest.lock.Lock;
import dev.weir.manifest.lock.LockFile;
import dev.weir.manifest.lock.LockedArtifact;
import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.problem.Problem;
import dev.weir.manifest.tree.Position;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The component types of manifests that take some from artifacts: those of all manifests, and those in the jars that the manifest's lock
 * names. Each file is looked at byte by byte before anything of it is read; classes are loaded when the engine asks for them.
 */
public final class LockedComponents implements Vocabulary.Source {

    private final Descriptors all;
    private final Cache cache;
    private final ClassLoader host;

    /**
     * The types of all manifests with those of locked artifacts.
     *
     * @param all  the types that every manifest may use
     * @param host loads the SPI
     */
    public LockedComponents(Descriptors all, Cache cache, ClassLoader host) {
        this.all = all;
        this.cache = cache;
        this.host = host;
    }

    @Override
    public Vocabulary of(ParsedManifest manifest, @Nullable Path file) {
        DeclaredComponents declared = DeclaredComponents.in(manifest.root());
        Position list = declared.position();
        if (!declared.problems().isEmpty() || list == null) {
            return new Vocabulary(all, declared.problems());
        }
        try {
            Lock lock = file == null ? withoutFile(declared) : fitting(declared, file);
            return file == null ? new Vocabulary(all, List.of()) : loaded(declared, lock, file);
        } catch (ArtifactException e) {
            return new Vocabulary(all, List.of(e.at(list)));
        } catch (ManifestException e) {
            return new Vocabulary(all, e.problems());
        }
    }

    private static Lock withoutFile(DeclaredComponents declared) {
        if (declared.artifacts().isEmpty()) {
            return Lock.EMPTY;
        }
        throw new ArtifactException(
                "load components of artifacts",
                "the manifest is in no file, so that no weir.lock is beside it",
                "name its file");
    }

    /** The lock of a manifest, which has to fit it. */
    static Lock fitting(DeclaredComponents declared, Path manifest) {
        Path file = Lock.beside(manifest);
        Optional<Lock> read = LockFile.read(file);
        Lock lock = read.orElse(Lock.EMPTY);
        List<String> differences = lock.differences(declared);
        if (!differences.isEmpty()) {
            String reason = read.isEmpty()
                    ? "there is no " + file
                    : file + " does not fit the manifest: " + String.join(", ", differences);
            throw new ArtifactException("load components of artifacts", reason, "write it: weir lock " + manifest);
        }
        return lock;
    }

    private Vocabulary loaded(DeclaredComponents declared, Lock lock, Path manifest) {
        Bundle bundle = Bundle.beside(manifest);
        FilesSource files = bundle.isThere() ? bundle : cache;
        Policy policy = Policy.near(manifest);
        List<Problem> problems = new ArrayList<>();
        Map<String, Descriptor> found = new LinkedHashMap<>();
        for (DeclaredComponents.Artifact artifact : declared.artifacts()) {
            try {
                LockedArtifact locked = lock.find(artifact.coordinates()).orElseThrow();
                policy.check(locked);
                descriptors(locked, files).forEach(each -> add(each, found));
            } catch (ArtifactException e) {
                problems.add(e.at(artifact.position()));
            }
        }
        return new Vocabulary(all.and(found.values()), problems);
    }

    private List<Descriptor> descriptors(LockedArtifact artifact, FilesSource files) {
        List<Path> jars = artifact.files().stream().map(files::get).toList();
        return JarDescriptors.read(
                artifact.coordinates(), jars.get(0), new ArtifactHome(artifact.coordinates(), jars, host));
    }

    private void add(Descriptor descriptor, Map<String, Descriptor> found) {
        Descriptor other = all.find(descriptor.type()).orElse(found.get(descriptor.type()));
        if (other == null) {
            found.put(descriptor.type(), descriptor);
        } else if (!Objects.equals(other.home(), descriptor.home())) {
            throw new ArtifactException(
                    "take " + descriptor.type() + " from " + descriptor.home().described(),
                    other.home().described() + " has a component of this name already",
                    "take only one of them");
        }
    }
}
