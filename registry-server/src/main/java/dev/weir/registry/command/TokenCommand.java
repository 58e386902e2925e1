package dev.weir.registry.command;

import dev.weir.registry.access.Scope;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code weir registry token}. */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "Makes, lists and revokes tokens: of a running registry, or in the data of one that is stopped.",
        subcommands = {TokenCommand.Create.class, TokenCommand.ListAll.class, TokenCommand.Revoke.class})
public final class TokenCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** Made by picocli. */
    public TokenCommand() {}

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Cannot run weir registry token: no command was given (use create, list or revoke)");
    }

    /** {@code weir registry token create}. */
    @Command(
            name = "create",
            mixinStandardHelpOptions = true,
            description = "Makes a token and prints it; nobody can ask for it again.")
    static final class Create implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it
        private CommandSpec spec;

        @Mixin
        private TokenOptions where = new TokenOptions();

        @Option(names = "--label", required = true, description = "What it is for.")
        private String label = "";

        @Option(
                names = "--scope",
                required = true,
                description =
                        "What its bearer may do: read, publish:GROUP, publish:* or admin. Can be given several times.")
        private List<String> scopes = List.of();

        @Option(
                names = "--days",
                defaultValue = "365",
                description = "How long it lives; 0 for ever (${DEFAULT-VALUE}).")
        private int days;

        @Override
        public Integer call() {
            for (String scope : scopes) {
                try {
                    Scope.parse(scope);
                } catch (IllegalArgumentException e) {
                    throw new ParameterException(spec.commandLine(), e.getMessage());
                }
            }
            if (days < 0) {
                throw new ParameterException(
                        spec.commandLine(),
                        "Cannot make a token: it cannot live for " + days + " days (give 0 or more)");
            }
            String secret = where.with(tokens -> tokens.create(label, scopes, Duration.ofDays(days)));
            spec.commandLine().getOut().println(secret);
            return 0;
        }
    }

    /** {@code weir registry token list}. */
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists all tokens, a line each: number, what became of it, scopes, what it is for.")
    static final class ListAll implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it
        private CommandSpec spec;

        @Mixin
        private TokenOptions where = new TokenOptions();

        @Override
        public Integer call() {
            List<String> lines = where.with(TokenDoor::list);
            lines.forEach(spec.commandLine().getOut()::println);
            return 0;
        }
    }

    /** {@code weir registry token revoke}. */
    @Command(name = "revoke", mixinStandardHelpOptions = true, description = "Takes a token back at once.")
    static final class Revoke implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it
        private CommandSpec spec;

        @Mixin
        private TokenOptions where = new TokenOptions();

        @Parameters(paramLabel = "NUMBER", description = "Its number, as token list shows it.")
        private long id;

        @Override
        public Integer call() {
            where.with(tokens -> {
                tokens.revoke(id);
                return true;
            });
            spec.commandLine().getOut().println("token " + id + " revoked");
            return 0;
        }
    }
}
