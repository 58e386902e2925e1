package dev.weir.registry.command;

import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whose tokens, or keys. */
final class TokenOptions {

    private static final String TOKEN = "WEIR_REGISTRY_TOKEN";

    @Option(
            names = "--registry",
            paramLabel = "URL",
            defaultValue = "",
            description = "A registry that is running, asked with the administrator's token in " + TOKEN + ".")
    private String registry = "";

    @Mixin
    private DataOptions data = new DataOptions();

    <T> T with(Function<TokenDoor, T> work) {
        try (TokenDoor door = open()) {
            return work.apply(door);
        }
    }

    <T> T withKeys(Function<KeyDoor, T> work) {
        try (KeyDoor door = registry.isEmpty() ? new LocalKeys(data.openDatabase()) : new RemoteKeys(remote())) {
            return work.apply(door);
        }
    }

    private TokenDoor open() {
        return registry.isEmpty() ? new LocalTokens(data.openDatabase()) : new RemoteTokens(remote());
    }

    private RemoteRegistry remote() {
        String token = System.getenv(TOKEN);
        if (token == null || token.isBlank()) {
            throw new CannotRun(
                    "Cannot ask " + registry + ": there is no token (put the administrator's into " + TOKEN + ")",
                    null);
        }
        return new RemoteRegistry(registry, token);
    }
}
