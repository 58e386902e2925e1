package dev.weir.expressions.compile;

import dev.weir.expressions.library.Library;
import dev.weir.expressions.value.Incoming;
import dev.weir.expressions.value.Python;
import dev.weir.expressions.value.Run;
import dev.weir.expressions.value.Undefined;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The state of one evaluation: variables by slot, and the text so far. Belongs to one thread. */
final class Frame {

    final @Nullable Object[] slots;
    final Run run;
    private final Names names;
    private @Nullable Map<String, @Nullable Object> exports;
    private Map<String, @Nullable Object> seen = Map.of();
    private Output out = new Output();

    Frame(int slots, Names names, Run run) {
        this.slots = new Object[slots];
        this.names = names;
        this.run = run;
    }

    /** What a free name means: what the caller declares, then a global function, else {@link Undefined#ABSENT}. */
    @Nullable
    Object resolve(String name) {
        if (names.declares(name)) {
            return Incoming.value(names.get(name));
        }
        return Library.global(name);
    }

    /** The same within a block, which also sees what the template has set, and what stands around it if it is scoped. */
    @Nullable
    Object resolveInBlock(String name) {
        if (seen.containsKey(name)) {
            return seen.get(name);
        }
        return exports != null && exports.containsKey(name) ? exports.get(name) : resolve(name);
    }

    /** Runs a block that sees the variables of the place where it stands. */
    void seeing(Map<String, Integer> locals, Action block) {
        Map<String, @Nullable Object> all = new HashMap<>(seen);
        locals.forEach((name, slot) -> {
            if (slots[slot] != Undefined.ABSENT) {
                all.put(name, slots[slot]);
            }
        });
        Map<String, @Nullable Object> before = seen;
        seen = all;
        try {
            block.run(this);
        } finally {
            seen = before;
        }
    }

    void export(String name, @Nullable Object value) {
        if (exports == null) {
            exports = new HashMap<>();
        }
        exports.put(name, value);
    }

    void print(String text) {
        long length = out.length() + text.length();
        run.text(length >= run.limits().textLength() ? length : text.length());
        out.append(text);
    }

    /** Prints a value, whose text is made only if there is more than this value. */
    void printValue(@Nullable Object given) {
        Object value = Incoming.value(given);
        if (!out.keep(value)) {
            print(Python.text(value, run.limits()));
        }
    }

    /** What was printed: a text, or the only value if it is a number, a boolean or None. */
    @Nullable
    Object printed() {
        return out.result();
    }

    /** The text that an action prints, which goes nowhere else. */
    String capture(Action action) {
        Output outer = out;
        out = new Output();
        try {
            action.run(this);
            return out.text();
        } finally {
            out = outer;
        }
    }

    /** Runs template code whose variables lie in a range of slots, so that it may run within itself. */
    void nested(int from, int to, Runnable code) {
        Object[] saved = Arrays.copyOfRange(slots, from, to);
        run.enter();
        try {
            code.run();
        } finally {
            run.leave();
            System.arraycopy(saved, 0, slots, from, saved.length);
        }
    }
}
