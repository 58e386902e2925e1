package dev.weir.expressions.syntax;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds which parts of which names expressions read. */
public final class Reads {

    private static final Set<String> MAPPING_METHODS = Set.of(
            "get", "keys", "values", "items", "update", "copy", "pop", "popitem", "clear", "setdefault", "fromkeys");

    private final Set<AccessPath> paths = new LinkedHashSet<>();

    private Reads() {}

    public static Set<AccessPath> of(List<Expression> expressions) {
        Reads reads = new Reads();
        expressions.forEach(reads::visit);
        return reads.paths;
    }

    private void visit(Expression expression) {
        Trail trail = trail(expression);
        if (trail != null) {
            paths.add(new AccessPath(trail.steps(), trail.dynamic()));
            trail.besides().forEach(this::visit);
        } else {
            expression.children().forEach(this::visit);
        }
    }

    private @Nullable Trail trail(Expression expression) {
        if (expression instanceof Expression.Name name) {
            return new Trail(List.of(name.name()), false, List.of());
        } else if (expression instanceof Expression.Attribute attribute) {
            Trail owner = trail(attribute.owner());
            return owner == null || MAPPING_METHODS.contains(attribute.name()) ? owner : owner.then(attribute.name());
        } else if (expression instanceof Expression.Item item) {
            Trail owner = trail(item.owner());
            return owner == null ? null : owner.thenKey(item.key());
        } else if (expression instanceof Expression.Call call
                && call.function() instanceof Expression.Attribute method) {
            Trail owner = trail(method.owner());
            List<Expression> arguments = call.arguments().expressions();
            if (owner == null) {
                return null;
            } else if (method.name().equals("get") && !arguments.isEmpty()) {
                return owner.thenKey(arguments.get(0)).with(arguments.subList(1, arguments.size()));
            }
            return owner.ended().with(arguments);
        }
        return null;
    }

    /**
     * A path as far as it is known.
     *
     * @param besides what is read on the way: keys and arguments
     */
    private record Trail(List<Object> steps, boolean dynamic, List<Expression> besides) {

        Trail then(Object step) {
            if (dynamic) {
                return this;
            }
            List<Object> longer = new ArrayList<>(steps);
            longer.add(step);
            return new Trail(longer, false, besides);
        }

        Trail thenKey(Expression key) {
            boolean constant = key instanceof Expression.Constant known
                    && (known.value() instanceof String || known.value() instanceof Long);
            return constant
                    ? then(java.util.Objects.requireNonNull(((Expression.Constant) key).value()))
                    : ended().with(List.of(key));
        }

        Trail ended() {
            return dynamic ? this : new Trail(steps, true, besides);
        }

        Trail with(List<Expression> more) {
            List<Expression> all = new ArrayList<>(besides);
            all.addAll(more);
            return new Trail(steps, dynamic, all);
        }
    }
}
