package dev.weir.expressions.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the compilation of one template gathers. */
final class Context {

    /** Whether texts can be marked as HTML. */
    final boolean marking;

    final List<String> slots = new ArrayList<>();
    final Set<String> resolved = new LinkedHashSet<>();
    final Set<String> unknownFilters = new LinkedHashSet<>();
    final Set<String> unknownTests = new LinkedHashSet<>();
    final Set<String> fatal = new LinkedHashSet<>();

    /** Why the program that the reference makes of the template is none. */
    final Set<String> broken = new LinkedHashSet<>();

    /** The blocks of the template by name. */
    final Map<String, Block> blocks = new HashMap<>();

    Context(boolean marking) {
        this.marking = marking;
    }

    /** Notes what a scope asks the caller for, and gives the action that fills its slots. */
    Action enter(Symbols symbols, boolean inBlock) {
        resolved.addAll(symbols.resolved());
        List<Action> actions = new ArrayList<>();
        symbols.starts().forEach((slot, start) -> {
            if (start instanceof Symbols.Start.Resolve resolve) {
                String name = resolve.name();
                actions.add(
                        inBlock
                                ? frame -> frame.slots[slot] = frame.resolveInBlock(name)
                                : frame -> frame.slots[slot] = frame.resolve(name));
            } else if (start instanceof Symbols.Start.Alias alias) {
                int outer = alias.slot();
                actions.add(frame -> frame.slots[slot] = frame.slots[outer]);
            } else if (start instanceof Symbols.Start.Missing) {
                actions.add(frame -> frame.slots[slot] = dev.weir.expressions.value.Undefined.ABSENT);
            }
        });
        return StatementCompiler.sequence(actions);
    }
}
