package dev.weir.registry.command;

import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whose tokens, or keys. */
final class TokenOptions {

    @Option(
            names = "--registry",
            paramLabel = "URL",
            defaultValue = "",
            description =
                    "A registry that is running, asked with the administrator's token in " + RemoteRegistry.TOKEN + ".")
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
        return new RemoteRegistry(registry, RemoteRegistry.token(registry));
    }
}
