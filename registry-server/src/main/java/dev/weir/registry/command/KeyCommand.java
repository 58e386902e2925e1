package dev.weir.registry.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code weir registry key}. */
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        description =
                "Keys with which versions are signed: of a running registry, or in the data of one that is stopped.",
        subcommands = {KeyCommand.Add.class, KeyCommand.ListAll.class, KeyCommand.Remove.class, KeyCommand.Demand.class
        })
public final class KeyCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** Made by picocli. */
    public KeyCommand() {}

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Cannot run weir registry key: no command was given (use add, list, remove or demand)");
    }

    /** {@code weir registry key add}. */
    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Registers a public key of OpenPGP for a namespace, or renews it.")
    static final class Add implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it
        private CommandSpec spec;

        @Mixin
        private TokenOptions where = new TokenOptions();

        @Option(
                names = "--namespace",
                required = true,
                description = "A group, which those below it belong to as well.")
        private String namespace = "";

        @Parameters(paramLabel = "FILE", description = "The key, as gpg --armor --export prints it.")
        private Path file = Path.of("");

        @Override
        public Integer call() {
            String armored = text(file);
            String added = where.withKeys(keys -> keys.add(namespace, armored));
            spec.commandLine().getOut().println(added);
            return 0;
        }

        private static String text(Path file) {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new CannotRun("Cannot read the key in " + file + " (see that it is there, in ASCII armor)", e);
            }
        }
    }

    /** {@code weir registry key list}. */
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description =
                    "Lists all keys, a line each: number, namespace, fingerprint, holder; and what must be signed.")
    static final class ListAll implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it
        private CommandSpec spec;

        @Mixin
        private TokenOptions where = new TokenOptions();

        @Override
        public Integer call() {
            List<String> lines = where.withKeys(KeyDoor::list);
            lines.forEach(spec.commandLine().getOut()::println);
            return 0;
        }
    }

    /** {@code weir registry key remove}. */
    @Command(
            name = "remove",
            mixinStandardHelpOptions = true,
            description = "Takes a key back; what it signed stays published.")
    static final class Remove implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it
        private CommandSpec spec;

        @Mixin
        private TokenOptions where = new TokenOptions();

        @Parameters(paramLabel = "NUMBER", description = "Its number, as key list shows it.")
        private long id;

        @Override
        public Integer call() {
            where.withKeys(keys -> {
                keys.remove(id);
                return true;
            });
            spec.commandLine().getOut().println("key " + id + " removed");
            return 0;
        }
    }

    /** {@code weir registry key demand}. */
    @Command(
            name = "demand",
            mixinStandardHelpOptions = true,
            description = "Has versions of a namespace refused that are not signed with one of its keys.")
    static final class Demand implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it
        private CommandSpec spec;

        @Mixin
        private TokenOptions where = new TokenOptions();

        @Option(names = "--off", description = "Take them again, signed or not.")
        private boolean off;

        @Parameters(paramLabel = "NAMESPACE", description = "A group, which those below it belong to as well.")
        private String namespace = "";

        @Override
        public Integer call() {
            where.withKeys(keys -> {
                keys.demand(namespace, !off);
                return true;
            });
            String what = off ? " need not be signed" : " must be signed";
            spec.commandLine().getOut().println(namespace + what);
            return 0;
        }
    }
}
