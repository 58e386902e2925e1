package dev.weir.cli.components;

import dev.weir.cli.Command;
import dev.weir.cli.ComponentPlace;
import dev.weir.cli.ManifestComponents;
import dev.weir.cli.Terminal;
import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Manual;
import dev.weir.cli.args.Option;
import dev.weir.components.store.Bundle;
import dev.weir.manifest.component.ArtifactException;
import dev.weir.manifest.lock.Lock;
import java.util.List;
import java.util.stream.Stream;

/** Puts all files of a manifest's artifacts into a folder beside it. */
public final class VendorCommand implements Command {

    private static final Option MANIFEST =
            Option.of("MANIFEST", "", AskingManifest.DESCRIPTION).mandatory();
    private static final Option VERIFY =
            Option.flag("--verify", "Write nothing: end with 1 if files are missing, changed or too many.");

    @Override
    public String name() {
        return "vendor";
    }

    @Override
    public String description() {
        return "Puts the files of a manifest's component artifacts into a folder beside it, to run without a registry.";
    }

    @Override
    public String remarks() {
        return "The folder is weir-components. While it is there, artifacts are loaded from it alone.";
    }

    @Override
    public List<Option> options() {
        return Stream.concat(Stream.of(MANIFEST, VERIFY), ComponentPlace.OPTIONS.stream())
                .toList();
    }

    @Override
    public Manual manual() {
        return Manual.example("weir vendor manifest.yaml", "Fills weir-components beside the manifest.")
                .and("weir vendor manifest.yaml --verify", "Says whether the folder has all that is locked.")
                .exits(FAILED, "a file cannot be had, or with --verify the folder is not whole")
                .see("lock", "components", "docs/components-in-manifests.md");
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        AskingManifest manifest = AskingManifest.of(arguments.required(MANIFEST));
        Bundle bundle = Bundle.beside(manifest.file());
        Lock lock = fitting(manifest);
        if (arguments.has(VERIFY)) {
            List<String> faults = bundle.faults(lock);
            faults.forEach(terminal.err()::println);
            if (faults.isEmpty()) {
                terminal.text().println(bundle.folder() + " has all that is locked");
            }
            return faults.isEmpty() ? OK : FAILED;
        }
        int files = bundle.fill(lock, ManifestComponents.cache(ComponentPlace.of(arguments)));
        terminal.text().println(bundle.folder() + ": " + LockCommand.plural(files, "file"));
        return OK;
    }

    private static Lock fitting(AskingManifest manifest) {
        List<String> differences = manifest.differences();
        if (!differences.isEmpty()) {
            throw new ArtifactException(
                    "bundle the artifacts of " + manifest.file(),
                    manifest.lockFile() + " does not fit it: " + String.join(", ", differences),
                    "write it: weir lock " + manifest.file());
        }
        return manifest.lock();
    }
}
