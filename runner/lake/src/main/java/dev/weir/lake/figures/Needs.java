package dev.weir.lake.figures;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What rules ask of a stream's rows. Columns are named as in the rule, with dots for nested ones.
 *
 * @param keys  the keys whose repetitions are counted
 * @param sums  the columns that are added up
 * @param nulls the columns whose missing values are counted, should their files not say it
 */
public record Needs(List<Key> keys, Set<String> sums, Set<String> nulls) {

    /** Of rules that ask for nothing. */
    public static final Needs NOTHING = new Needs(List.of(), Set.of(), Set.of());

    public Needs {
        keys = List.copyOf(keys);
        sums = Set.copyOf(sums);
        nulls = Set.copyOf(nulls);
    }

    /**
     * A key.
     *
     * @param columns what it is made of; empty for the stream's primary key
     * @param most    how many different keys are kept at most
     */
    public record Key(List<String> columns, int most) {
        public Key {
            columns = List.copyOf(columns);
        }
    }

    /** What both ask. */
    public Needs plus(Needs other) {
        List<Key> allKeys = new ArrayList<>(keys);
        allKeys.addAll(other.keys);
        Set<String> allSums = new LinkedHashSet<>(sums);
        allSums.addAll(other.sums);
        Set<String> allNulls = new LinkedHashSet<>(nulls);
        allNulls.addAll(other.nulls);
        return new Needs(allKeys, allSums, allNulls);
    }
}
