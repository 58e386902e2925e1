package dev.weir.parsers.flatten;

import dev.weir.parsers.source.Unreadable;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Flattens the records of one response. Used by one thread. */
final class Flattening {

    private final FlattenMapExtractor extractor;
    private final PathTree paths;
    private final PathTree keep;
    private final @Nullable String positionField;
    private final ColumnNames names;
    private final Scope scope;

    private Flattening(FlattenMapExtractor extractor, PathTree paths, PathTree keep, Scope scope) {
        this.extractor = extractor;
        this.paths = paths;
        this.keep = keep;
        this.positionField = extractor.positionField() == null
                ? null
                : extractor.positionField().in(scope);
        this.names = new ColumnNames(extractor.separator(), extractor.limits().nameCharacters());
        this.scope = scope;
    }

    static Flattening of(FlattenMapExtractor extractor, Scope scope) {
        return new Flattening(
                extractor, PathTree.of(extractor.paths(), scope), PathTree.of(extractor.keep(), scope), scope);
    }

    /** The flat records of one. */
    Iterator<? extends @Nullable Object> records(Row row) {
        FlatRecord flat = new FlatRecord(extractor.limits().columns());
        if (extractor.paths().isEmpty()) {
            object(row, "", 0, keep, flat);
        } else {
            for (int i = 0; i < row.size(); i++) {
                onPath(row.keyAt(i), row.keyAt(i), row.valueAt(i), paths, keep, flat, flat.row());
            }
        }
        return exploded(flat);
    }

    /** A value outside of what becomes columns, or at its beginning. */
    private void onPath(
            String key,
            String name,
            @Nullable Object value,
            PathTree around,
            @Nullable PathTree kept,
            FlatRecord flat,
            Row rest) {
        PathTree below = PathTree.below(around, key);
        PathTree keptBelow = PathTree.below(kept, key);
        if (PathTree.isEnd(below)) {
            boolean collapses = extractor.collapseSingle() && extractor.paths().size() == 1;
            if (collapses && value instanceof Row object && !PathTree.isEnd(keptBelow)) {
                object(object, "", 0, keptBelow, flat);
            } else {
                value(name, value, 0, keptBelow, flat);
            }
        } else if (below != null && value instanceof Row object) {
            Row left = new Row();
            for (int i = 0; i < object.size(); i++) {
                String inner = object.keyAt(i);
                onPath(inner, names.of(name, inner), object.valueAt(i), below, keptBelow, flat, left);
            }
            if (!left.isEmpty()) {
                FlatRecord.put(rest, key, left);
            }
        } else {
            FlatRecord.put(rest, key, value);
        }
    }

    private void object(Row object, String prefix, int depth, @Nullable PathTree kept, FlatRecord flat) {
        for (int i = 0; i < object.size(); i++) {
            String key = object.keyAt(i);
            value(names.of(prefix, key), object.valueAt(i), depth, PathTree.below(kept, key), flat);
        }
    }

    private void value(String name, @Nullable Object value, int depth, @Nullable PathTree kept, FlatRecord flat) {
        boolean isDeep = extractor.maxDepth() != null && depth >= extractor.maxDepth();
        boolean isNested = value instanceof Row || value instanceof List<?>;
        if (!isNested || PathTree.isEnd(kept)) {
            flat.add(name, value);
        } else if (value instanceof Row row) {
            if (row.isEmpty() || isDeep) {
                flat.add(name, row.isEmpty() ? null : row);
            } else {
                object(row, name, depth + 1, kept, flat);
            }
        } else if (value instanceof List<?> list) {
            list(name, list, depth, isDeep, kept, flat);
        }
    }

    private void list(String name, List<?> list, int depth, boolean isDeep, @Nullable PathTree kept, FlatRecord flat) {
        switch (list.isEmpty() && extractor.lists() != Lists.KEEP ? Lists.INDEX : extractor.lists()) {
            case INDEX -> {
                if (list.isEmpty() || isDeep) {
                    flat.add(name, list.isEmpty() ? null : list);
                    return;
                }
                for (int i = 0; i < list.size(); i++) {
                    value(names.of(name, String.valueOf(i)), list.get(i), depth + 1, kept, flat);
                }
            }
            case JOIN -> flat.add(name, list.stream().map(this::text).collect(Collectors.joining(extractor.join())));
            case JSON -> flat.add(name, scope.runtime().json().write(list));
            case EXPLODE -> flat.explode(name, list, depth, kept);
            case KEEP -> flat.add(name, list);
        }
    }

    private String text(@Nullable Object element) {
        if (element == null) {
            return "";
        }
        return element instanceof String text ? text : scope.runtime().json().write(element);
    }

    private Iterator<? extends @Nullable Object> exploded(FlatRecord flat) {
        FlatRecord.Exploded list = flat.exploded();
        return list == null
                ? List.of(flat.row()).iterator()
                : new ExplodedRecords(list.elements().size(), i -> exploded(element(flat, list, i)));
    }

    private FlatRecord element(FlatRecord flat, FlatRecord.Exploded list, int position) {
        FlatRecord record = flat.copy();
        if (positionField != null) {
            record.add(positionField, (long) position);
        }
        Object element = list.elements().get(position);
        if (element instanceof List<?>) {
            throw Unreadable.because("Cannot make records of list '" + list.name()
                    + "': it holds lists (name it in keep, or set lists to json)");
        }
        value(list.name(), element, list.depth(), list.kept(), record);
        return record;
    }
}
