package dev.weir.expressions.library;

import dev.weir.expressions.number.Numbers;
import dev.weir.expressions.operation.Slices;
import dev.weir.expressions.routine.BoundMethod;
import dev.weir.expressions.routine.Routine;
import dev.weir.expressions.value.Arguments;
import dev.weir.expressions.value.Attributes;
import dev.weir.expressions.value.Callable;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Function;
import dev.weir.expressions.value.Incoming;
import dev.weir.expressions.value.PythonObject;
import dev.weir.expressions.value.Run;
import dev.weir.expressions.value.Types;
import dev.weir.expressions.value.Undefined;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Attributes, items and calls: the only doors through which a template reaches into a value. */
public final class Access {

    private static final Set<String> OBJECT_NAMES = Set.of(
            "__class__",
            "__delattr__",
            "__dir__",
            "__doc__",
            "__eq__",
            "__format__",
            "__ge__",
            "__getattribute__",
            "__getstate__",
            "__gt__",
            "__hash__",
            "__init__",
            "__init_subclass__",
            "__le__",
            "__lt__",
            "__ne__",
            "__new__",
            "__reduce__",
            "__reduce_ex__",
            "__repr__",
            "__setattr__",
            "__sizeof__",
            "__str__",
            "__subclasshook__");
    private static final Set<String> FURTHER_NAMES = Set.of(
            "__add__",
            "__bool__",
            "__call__",
            "__code__",
            "__contains__",
            "__dict__",
            "__getitem__",
            "__globals__",
            "__iter__",
            "__len__",
            "__module__",
            "__mro__",
            "__mul__",
            "__name__",
            "__self__",
            "__setitem__",
            "__subclasses__",
            "__bases__",
            "__base__",
            "__builtins__",
            "__closure__",
            "__defaults__",
            "__func__",
            "__radd__",
            "__sub__",
            "__mod__",
            "__delitem__",
            "__int__",
            "__float__",
            "__index__",
            "__weakref__");

    private Access() {}

    /** Whether an attribute of this name may be something else than an item of a dict. */
    public static boolean isReserved(String name) {
        return name.startsWith("_") || Methods.isDictMethod(name);
    }

    /** {@code owner.name} for a name that is not reserved. */
    public static @Nullable Object plainAttribute(@Nullable Object owner, String name) {
        if (owner instanceof Map<?, ?> map && !(owner instanceof Attributes)) {
            Object value = map.get(name);
            return value != null ? Incoming.value(value) : map.containsKey(name) ? null : Undefined.member(owner, name);
        }
        return attribute(owner, name);
    }

    /** {@code owner.name}: an attribute, otherwise an item, otherwise undefined. */
    public static @Nullable Object attribute(@Nullable Object owner, String name) {
        Object value = own(owner, name);
        if (value == Undefined.ABSENT) {
            if (owner instanceof Undefined undefined) {
                throw undefined.error();
            }
            value = Slices.item(owner, name);
        }
        return value == Undefined.ABSENT ? Undefined.member(owner, name) : value;
    }

    /** {@code owner[key]}: an item, otherwise an attribute, otherwise undefined. */
    public static @Nullable Object item(@Nullable Object owner, @Nullable Object key) {
        if (owner instanceof Undefined undefined) {
            throw undefined.error();
        }
        Object value = Slices.item(owner, key);
        if (value == Undefined.ABSENT && key instanceof String name) {
            value = own(owner, name);
        }
        return value == Undefined.ABSENT ? Undefined.member(owner, key) : value;
    }

    /** An attribute or method, {@link Undefined#ABSENT} if there is none. */
    static @Nullable Object own(@Nullable Object owner, String name) {
        if (name.startsWith("_")) {
            return hidden(owner, name);
        } else if (owner instanceof Attributes object && object.hasAttribute(name)) {
            return Incoming.value(object.attribute(name));
        }
        Routine method = Methods.find(owner, name);
        if (method != null) {
            return new BoundMethod(owner, method);
        }
        if (owner != null && Numbers.isNumber(owner)) {
            return NumberMethods.part(owner, name);
        }
        return owner instanceof PythonObject object ? object.attribute(name) : Undefined.ABSENT;
    }

    private static @Nullable Object hidden(@Nullable Object owner, String name) {
        boolean further = FURTHER_NAMES.contains(name) && !(owner instanceof Undefined);
        if (further || OBJECT_NAMES.contains(name)) {
            return Undefined.forbidden(name);
        } else if (owner instanceof Attributes object && object.hasAttribute(name.substring(1))) {
            return name.equals("_partition") ? object.attribute("partition") : Undefined.forbidden(name);
        }
        return Undefined.ABSENT;
    }

    /** {@code function(arguments)}. */
    public static @Nullable Object call(Run run, @Nullable Object function, Arguments arguments) {
        if (function instanceof Function own) {
            return own.call(run, arguments);
        } else if (function instanceof Callable foreign) {
            return Incoming.value(foreign.call(arguments.positional(), arguments.named()));
        } else if (function instanceof Undefined undefined) {
            throw undefined.error();
        }
        throw EvaluationException.type("'" + Types.name(function) + "' object is not callable");
    }

    /** {@code owner.name(arguments)}. */
    public static @Nullable Object callMethod(Run run, @Nullable Object owner, String name, Arguments arguments) {
        if (!(owner instanceof Attributes) && !name.startsWith("_")) {
            Routine method = Methods.find(owner, name);
            if (method != null) {
                return method.call(run, owner, arguments);
            }
        }
        return call(run, attribute(owner, name), arguments);
    }
}
