package dev.weir.registry.pages.view;

import java.util.List;

/**
 * How the registry is.
 *
 * @param frame  what stands around it
 * @param well   whether it can work
 * @param checks what was looked at
 * @param facts  what there is
 */
public record HealthPage(Frame frame, boolean well, List<Check> checks, List<Fact> facts) {

    /** Something that was looked at. */
    public record Check(String name, boolean well, String says) {}

    /** Something that is so. */
    public record Fact(String name, String value) {}
}
