package dev.weir.registry.command;

import dev.weir.registry.access.AuditLog;
import dev.weir.registry.signature.SigningKey;
import dev.weir.registry.signature.SigningKeys;
import dev.weir.registry.store.Database;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** Keys in a database that this process has opened. */
final class LocalKeys implements KeyDoor {

    private static final String WHO = "command line";

    private final Database database;
    private final SigningKeys keys;

    LocalKeys(Database database) {
        this.database = database;
        this.keys = new SigningKeys(database, new AuditLog(database, Clock.systemUTC()), Clock.systemUTC());
    }

    @Override
    public String add(String namespace, String armored) {
        return line(keys.add(namespace, armored, WHO));
    }

    private static String line(SigningKey key) {
        return line(key.id(), key.namespace(), key.fingerprint(), key.holder());
    }

    static String line(long id, String namespace, String fingerprint, String holder) {
        return id + "  " + namespace + "  " + fingerprint + "  " + holder;
    }

    @Override
    public List<String> list() {
        return Stream.concat(
                        keys.all().stream().map(LocalKeys::line),
                        keys.demanding().stream().map(namespace -> "must be signed: " + namespace))
                .toList();
    }

    @Override
    public void remove(long id) {
        keys.remove(id, WHO);
    }

    @Override
    public void demand(String namespace, boolean demanded) {
        keys.demand(namespace, demanded, WHO);
    }

    @Override
    public void close() {
        database.close();
    }
}
