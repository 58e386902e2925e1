package dev.weir.cli.components;

import dev.weir.cli.Command;
import dev.weir.cli.ComponentPlace;
import dev.weir.cli.ManifestComponents;
import dev.weir.cli.Terminal;
import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Manual;
import dev.weir.cli.args.Option;
import dev.weir.cli.args.UsageException;
import dev.weir.components.Locking;
import dev.weir.components.store.Cache;
import dev.weir.manifest.component.Coordinates;
import dev.weir.manifest.lock.Lock;
import dev.weir.manifest.lock.LockFile;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Writes down which files the artifacts of a manifest are made of. */
public final class LockCommand implements Command {

    private static final Option MANIFEST =
            Option.of("MANIFEST", "", AskingManifest.DESCRIPTION).mandatory();
    private static final Option CHECK =
            Option.flag("--check", "Write nothing: end with 1 if the lock does not fit the manifest.");
    private static final Option UPDATE = Option.optional(
            "--update",
            "ARTIFACT",
            "Look again for what is locked already, all of it or one artifact: group:artifact, with or without :version.");

    @Override
    public String name() {
        return "lock";
    }

    @Override
    public String description() {
        return "Writes weir.lock: which files the component artifacts of a manifest are made of.";
    }

    @Override
    public String remarks() {
        return "Artifacts stand in metadata.weir.components, registries in metadata.weir.registries. What is locked stays as it is"
                + " without --update. Nothing of an artifact is run.";
    }

    @Override
    public List<Option> options() {
        return Stream.concat(Stream.of(MANIFEST, CHECK, UPDATE), ComponentPlace.OPTIONS.stream())
                .toList();
    }

    @Override
    public Manual manual() {
        return Manual.example("weir lock manifest.yaml", "Writes weir.lock beside the manifest.")
                .and("weir lock manifest.yaml --check", "Says whether the lock fits the manifest, in CI.")
                .exits(FAILED, "an artifact cannot be had, or with --check the lock does not fit")
                .file("weir.lock", "The files of all artifacts with their sha-256, beside the manifest.")
                .see("components", "vendor", "docs/components-in-manifests.md");
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        AskingManifest manifest = AskingManifest.of(arguments.required(MANIFEST));
        if (arguments.has(CHECK)) {
            return check(manifest, terminal);
        }
        Cache cache = ManifestComponents.cache(ComponentPlace.of(arguments));
        write(manifest, cache, keeps(manifest, arguments), terminal);
        return OK;
    }

    private static int check(AskingManifest manifest, Terminal terminal) {
        List<String> differences = manifest.differences();
        if (differences.isEmpty()) {
            terminal.text().println(manifest.lockFile() + " fits " + manifest.file());
            return OK;
        }
        terminal.err()
                .println("Cannot use " + manifest.lockFile() + ": it does not fit " + manifest.file()
                        + " (write it: weir lock " + manifest.file() + ")");
        differences.forEach(terminal.err()::println);
        return FAILED;
    }

    private Predicate<Coordinates> keeps(AskingManifest manifest, Arguments arguments) {
        String update = arguments.text(UPDATE);
        if (update == null) {
            return coordinates -> true;
        }
        Predicate<Coordinates> meant = coordinates -> update.isEmpty() || names(update, coordinates);
        if (manifest.declared().artifacts().stream().noneMatch(each -> meant.test(each.coordinates()))
                && !update.isEmpty()) {
            throw new UsageException(name(), "the manifest asks for no '" + update + "'");
        }
        return meant.negate();
    }

    private static boolean names(String text, Coordinates coordinates) {
        return text.equals(coordinates.name()) || text.equals(coordinates.toString());
    }

    /** Locks a manifest, and says what changed. */
    static void write(AskingManifest manifest, Cache cache, Predicate<Coordinates> keeps, Terminal terminal) {
        Lock before = manifest.lock();
        Locking locking = new Locking(cache, Objects.requireNonNull(cache.downloads()));
        Lock lock = locking.lock(manifest.declared(), manifest.file(), before, keeps);
        LockFile.write(manifest.lockFile(), lock);
        before.artifacts().stream()
                .filter(artifact -> lock.find(artifact.coordinates()).isEmpty())
                .forEach(artifact -> terminal.text().println("- " + artifact.coordinates()));
        lock.artifacts().forEach(artifact -> {
            String sign = before.find(artifact.coordinates())
                    .map(known -> known.equals(artifact) ? "  " : "~ ")
                    .orElse("+ ");
            terminal.text()
                    .println(sign
                            + artifact.coordinates()
                            + count(artifact.files().size() - 1));
        });
        terminal.text()
                .println(manifest.lockFile() + ": " + plural(lock.artifacts().size(), "artifact"));
    }

    private static String count(int others) {
        return others == 0 ? "" : ", with " + plural(others, "other file");
    }

    static String plural(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
