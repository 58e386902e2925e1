package dev.weir.registry.command;

import dev.weir.registry.access.AuditLog;
import dev.weir.registry.access.Scope;
import dev.weir.registry.access.Token;
import dev.weir.registry.access.Tokens;
import dev.weir.registry.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Tokens in a database that this process has opened. */
final class LocalTokens implements TokenDoor {

    private static final String WHO = "command line";

    private final Database database;
    private final Tokens tokens;

    LocalTokens(Database database) {
        this.database = database;
        this.tokens = new Tokens(database, new AuditLog(database, Clock.systemUTC()), Clock.systemUTC());
    }

    @Override
    public String create(String label, List<String> scopes, Duration life) {
        return tokens.create(label, scopes.stream().map(Scope::parse).toList(), life, WHO)
                .secret();
    }

    @Override
    public List<String> list() {
        return tokens.all().stream().map(LocalTokens::line).toList();
    }

    private static String line(Token token) {
        String became = token.revoked() != 0
                ? "revoked " + Instant.ofEpochMilli(token.revoked())
                : token.expires() == 0 ? "for ever" : "until " + Instant.ofEpochMilli(token.expires());
        String scopes = token.scopes().stream().map(Scope::text).collect(Collectors.joining(" "));
        return token.id() + "  " + became + "  " + scopes + "  " + token.label();
    }

    @Override
    public void revoke(long id) {
        tokens.revoke(id, WHO);
    }

    @Override
    public void close() {
        database.close();
    }
}
