package dev.weir.registry.http;

import static dev.weir.registry.api.Operation.Caller.ADMINISTRATOR;

import dev.weir.registry.access.Actor;
import dev.weir.registry.api.Operation;
import dev.weir.registry.keeping.Backup;
import dev.weir.registry.keeping.BackupTarget;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;

/** Backups over the API, for administrators. */
final class KeepingHandler {

    private final Callers callers;
    private final Backup backup;

    KeepingHandler(Callers callers, Backup backup) {
        this.callers = callers;
        this.backup = backup;
    }

    /** What can be asked of it. */
    List<Operation> operations() {
        return List.of(Operation.get(
                        "/api/v1/backup",
                        ADMINISTRATOR,
                        "Takes a backup, an archive of everything that there is.",
                        Object.class,
                        this::backup)
                .answering(200, null));
    }

    /** An answer that breaks off is an archive without an end, which nobody can read. */
    private void backup(Context context) throws IOException {
        Actor actor = callers.administrator(context);
        context.contentType("application/zip");
        context.header("Cache-Control", "no-store");
        backup.take(new BackupTarget.Archive(context.outputStream()), actor.label());
    }
}
