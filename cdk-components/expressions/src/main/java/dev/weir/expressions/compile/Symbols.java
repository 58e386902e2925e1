package dev.weir.expressions.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names of one scope, the slots that hold them, and how each slot gets its first value when the scope is entered.
 * A name that is only set in some branches is read from outside first.
 */
final class Symbols {

    /** How a slot starts. */
    sealed interface Start {

        /** From the caller's variables. */
        record Resolve(String name) implements Start {}

        /** From a slot of an outer scope. */
        record Alias(int slot) implements Start {}

        /** Without a value. */
        record Missing() implements Start {}

        /** By the loop or call that opens the scope. */
        record Parameter() implements Start {}
    }

    private final @Nullable Symbols parent;
    private final List<String> slots;
    private final Map<String, Integer> own;
    private final Map<String, Integer> refs;
    private final Map<Integer, Start> starts;
    private final Set<String> stores;

    private Symbols(@Nullable Symbols parent, List<String> slots, @Nullable Symbols origin) {
        this.parent = parent;
        this.slots = slots;
        this.own = origin == null ? new HashMap<>() : origin.own;
        this.refs = origin == null ? new HashMap<>() : new HashMap<>(origin.refs);
        this.starts = origin == null ? new LinkedHashMap<>() : new LinkedHashMap<>(origin.starts);
        this.stores = origin == null ? new LinkedHashSet<>() : new LinkedHashSet<>(origin.stores);
    }

    static Symbols root(List<String> slots) {
        return new Symbols(null, slots, null);
    }

    Symbols inner() {
        return new Symbols(this, slots, null);
    }

    /** The same scope as one branch sees it. */
    Symbols branch() {
        return new Symbols(parent, slots, this);
    }

    Map<Integer, Start> starts() {
        return starts;
    }

    int slot(String name) {
        Integer slot = find(name);
        if (slot == null) {
            throw new IllegalStateException("Cannot compile template: name '" + name + "' was not analyzed");
        }
        return slot;
    }

    private @Nullable Integer find(String name) {
        Integer slot = refs.get(name);
        return slot != null || parent == null ? slot : parent.find(name);
    }

    private int define(String name, Start start) {
        int slot = own.computeIfAbsent(name, key -> {
            slots.add(key);
            return slots.size() - 1;
        });
        refs.put(name, slot);
        starts.put(slot, start);
        return slot;
    }

    void store(String name) {
        stores.add(name);
        if (refs.containsKey(name)) {
            return;
        }
        Integer outer = parent == null ? null : parent.find(name);
        define(name, outer != null ? new Start.Alias(outer) : new Start.Missing());
    }

    int parameter(String name) {
        stores.add(name);
        return define(name, new Start.Parameter());
    }

    void load(String name) {
        if (find(name) == null) {
            define(name, new Start.Resolve(name));
        }
    }

    void mergeBranches(List<Symbols> branches) {
        Set<String> stored = new LinkedHashSet<>();
        branches.forEach(branch -> stored.addAll(branch.stores));
        stored.removeAll(stores);
        for (Symbols branch : branches) {
            refs.putAll(branch.refs);
            starts.putAll(branch.starts);
            stores.addAll(branch.stores);
        }
        for (String name : stored) {
            Integer outer = parent == null ? null : parent.find(name);
            starts.put(slot(name), outer != null ? new Start.Alias(outer) : new Start.Resolve(name));
        }
    }

    /** The names that are set here and in the scopes around, with their slots. */
    Map<String, Integer> stored() {
        Map<String, Integer> all = new LinkedHashMap<>();
        for (Symbols scope = this; scope != null; scope = scope.parent) {
            scope.stores.forEach(name -> all.putIfAbsent(name, slot(name)));
        }
        return all;
    }

    /** The names that this scope asks the caller for. */
    List<String> resolved() {
        List<String> names = new ArrayList<>();
        for (Start start : starts.values()) {
            if (start instanceof Start.Resolve resolve) {
                names.add(resolve.name());
            }
        }
        return names;
    }
}
