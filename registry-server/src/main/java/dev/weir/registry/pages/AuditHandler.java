package dev.weir.registry.pages;

import dev.weir.registry.access.AuditEntry;
import dev.weir.registry.access.AuditLog;
import dev.weir.registry.pages.view.Address;
import dev.weir.registry.pages.view.AuditPage;
import io.javalin.http.Context;
import java.util.List;
import java.util.OptionalLong;

/** The audit page: the log of changes, newest first, and whether its chain is whole. */
final class AuditHandler {

    private static final int SHOWN = 50;

    private final Visitors visitors;
    private final Shell shell;
    private final AuditLog audit;
    private final AuditEntries entries;

    AuditHandler(Visitors visitors, Shell shell, AuditLog audit, AuditEntries entries) {
        this.visitors = visitors;
        this.shell = shell;
        this.audit = audit;
        this.entries = entries;
    }

    void list(Context context) {
        Visitor visitor = visitors.administrator(context);
        String text = Asked.text(context, "q");
        String action = Asked.text(context, "action");
        long before = Asked.number(context, "before", Long.MAX_VALUE, Long.MAX_VALUE);
        List<AuditEntry> found = entries.before(before, text, action, SHOWN + 1);
        List<AuditEntry> shown = found.subList(0, Math.min(SHOWN, found.size()));
        String query = "/audit?q=" + Address.part(text) + "&action=" + Address.part(action);
        String older =
                found.size() > SHOWN ? query + "&before=" + shown.get(SHOWN - 1).id() : "";
        String newer = before == Long.MAX_VALUE ? "" : query;
        boolean checks = !Asked.text(context, "check").isEmpty();
        OptionalLong broken = checks ? audit.firstBroken() : OptionalLong.empty();
        shell.showOnce(
                context,
                "audit",
                new AuditPage(
                        shell.frame(visitor, "Audit log", "audit"),
                        text,
                        action,
                        entries.actions(),
                        shown,
                        newer,
                        older,
                        checks ? sentence(broken) : "",
                        broken.isPresent()));
    }

    private static String sentence(OptionalLong broken) {
        return broken.isEmpty()
                ? "The log is whole: every entry is as it was written, and none is missing."
                : "The log was changed: entry " + broken.getAsLong() + " is missing or not what was written.";
    }
}
