package dev.weir.authoring.scaffold.page;

import java.util.Map;
import java.util.Set;

/**
 * How one page probably leads to the next.
 *
 * @param paginator the component
 * @param remark    why it is that one
 * @param taken     the parameters that it sends, which nobody else need send
 */
public record PageGuess(Map<String, ?> paginator, String remark, Set<String> taken) {

    public PageGuess {
        taken = Set.copyOf(taken);
    }
}
