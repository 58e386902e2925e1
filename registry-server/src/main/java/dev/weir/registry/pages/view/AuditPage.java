package dev.weir.registry.pages.view;

import dev.weir.registry.access.AuditEntry;
import java.util.List;

/**
 * The log of changes, for administrators.
 *
 * @param frame   what stands around it
 * @param text    what is looked for in who, what and details
 * @param action  the action that is looked for; empty for all
 * @param actions all actions that there are
 * @param entries entries, newest first
 * @param newer   where newer ones are; empty if there are none
 * @param older   where older ones are; empty if there are none
 * @param chain   whether the log is whole; empty if nobody looked
 * @param broken  whether it is not
 */
public record AuditPage(
        Frame frame,
        String text,
        String action,
        List<String> actions,
        List<AuditEntry> entries,
        String newer,
        String older,
        String chain,
        boolean broken) {}
