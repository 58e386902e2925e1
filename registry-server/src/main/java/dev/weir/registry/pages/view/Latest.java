package dev.weir.registry.pages.view;

import java.time.Instant;
import java.util.List;

/**
 * What was published last.
 *
 * @param versions newest first
 * @param mark     changes whenever they do
 */
public record Latest(List<Published> versions, String mark) {

    /** A version that was published. */
    public record Published(String group, String artifact, String version, Instant time, String publisher) {}
}
