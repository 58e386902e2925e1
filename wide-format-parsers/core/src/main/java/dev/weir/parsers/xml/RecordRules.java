package dev.weir.parsers.xml;

import dev.weir.parsers.source.MissingPath;
import dev.weir.parsers.source.Unreadable;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an extractor says in one scope.
 *
 * @param ancestors   the elements around records
 * @param record      the path of the records
 * @param fields      the fields of records; empty if they have all
 * @param forceList   the names of elements that are lists always
 * @param childValues the fields of ancestors that are not attributes of theirs
 */
record RecordRules(
        XmlRecordsExtractor extractor,
        List<Ancestry> ancestors,
        XmlPath record,
        List<Ancestry.Field> fields,
        Set<String> forceList,
        List<Ancestry.Field> childValues,
        Scope scope) {

    static RecordRules of(XmlRecordsExtractor extractor, Scope scope) {
        Namespaces names = extractor.namespaces();
        try {
            List<Ancestry> ancestors = extractor.ancestors().stream()
                    .map(ancestor -> Ancestry.of(ancestor, names, scope))
                    .toList();
            List<Ancestry.Field> fields = new ArrayList<>();
            extractor
                    .fields()
                    .forEach((name, path) -> fields.add(new Ancestry.Field(name, ValuePath.of(path.in(scope), names))));
            return new RecordRules(
                    extractor,
                    ancestors,
                    XmlPath.of(extractor.record().in(scope), names),
                    fields,
                    extractor.forceList().stream()
                            .map(name -> XmlTag.shown(name.in(scope), names))
                            .collect(Collectors.toSet()),
                    ancestors.stream()
                            .flatMap(ancestor -> ancestor.fields().stream())
                            .filter(field -> !field.value().elements().isEmpty())
                            .toList(),
                    scope);
        } catch (IllegalArgumentException e) {
            throw new ConnectorException(FailureType.CONFIG, String.valueOf(e.getMessage()), e);
        }
    }

    /** Where the document is on all paths. */
    long[] start() {
        long[] states = new long[ancestors.size() + 1];
        Arrays.fill(states, XmlPath.START);
        return states;
    }

    /** Where an element is on all paths. */
    long[] states(OpenElement parent, XmlTag tag) {
        long[] states = new long[parent.states.length];
        for (int i = 0; i < ancestors.size(); i++) {
            XmlPath path = ancestors.get(i).path();
            states[i] = path == null ? 0 : path.next(parent.states[i], tag);
        }
        states[ancestors.size()] = record.next(parent.states[ancestors.size()], tag);
        return states;
    }

    /** Whether it depends on attributes where an element is on the paths. */
    boolean looksAtAttributes() {
        return record.hasConditions()
                || ancestors.stream().map(Ancestry::path).anyMatch(path -> path != null && path.hasConditions());
    }

    boolean isRecord(long[] states) {
        return record.leadsTo(states[ancestors.size()]);
    }

    /** Whether records may be children of an element. */
    boolean mayHoldRecords(long[] states) {
        return record.leadsToParent(states[ancestors.size()]);
    }

    /** Tells the log that a document has neither records nor an empty element in which they stand. */
    void warnOfNoRecord() {
        MissingPath.warn("an XML document that has nothing at path " + record, scope);
    }

    /** Whether nothing that is looked for can stand in an element. */
    boolean areDone(long[] states) {
        return states[ancestors.size()] == 0 && childValues.isEmpty();
    }

    /** Whether the document's first element can lead to records; fails, or not, if it cannot. */
    boolean leadsToRecords(XmlTag root, long[] states) {
        if (root.name().equalsIgnoreCase("html")
                && !record.steps().get(0).name().equalsIgnoreCase("html")) {
            throw Unreadable.body("XML", "it is an HTML page", null);
        }
        if (states[ancestors.size()] == 0) {
            extractor
                    .onShapeError()
                    .handle(
                            "find records in XML",
                            "the document begins with element '" + root.name() + "', and the path is " + record,
                            scope);
            return false;
        }
        return true;
    }

    /** A record with the fields that it gets, of an element that was read; null if it is left out. */
    @Nullable
    Row complete(Row element, OpenElement parent) {
        Row own = fields.isEmpty() ? element : chosen(element);
        if (ancestors.isEmpty()) {
            return own;
        }
        Row record = new Row();
        for (int i = 0; i < ancestors.size(); i++) {
            Ancestry ancestry = ancestors.get(i);
            OpenElement ancestor = ancestry.around(parent, i);
            if (ancestor == null) {
                extractor
                        .onShapeError()
                        .handle("make a record of XML", "there is no element " + ancestry.text() + " around it", scope);
                return null;
            }
            ancestry.fields().forEach(field -> put(record, field.name(), ancestor.value(field.value())));
        }
        own.forEach((key, value) -> put(record, key, value));
        return record;
    }

    private static void put(Row record, String key, @Nullable Object value) {
        RecordFields.put(record, key, value, "rename one in the fields of ancestors");
    }

    private Row chosen(Row element) {
        Row chosen = new Row();
        fields.forEach(field -> chosen.put(field.name(), field.value().in(element, extractor)));
        return chosen;
    }
}
