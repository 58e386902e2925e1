package dev.weir.parsers.sdmx;

import dev.weir.parsers.held.HeldValues;
import dev.weir.parsers.source.Unreadable;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.value.Row;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Walks through messages of SDMX-JSON. Series become records as soon as all is read that they refer to; the order of the
 * members of a message, and of a data set, is not settled by the standard.
 */
final class JsonMessages implements Iterator<@Nullable Object> {

    /** What was entered. */
    private enum In {
        MESSAGE,
        DATA_SETS,
        DATA_SET,
        SERIES,
        OBSERVATIONS
    }

    private final SdmxRules rules;
    private final DocumentReader documents;
    private final HeldValues limit;
    private final Deque<In> in = new ArrayDeque<>();
    private final Deque<JsonDataSet> waiting = new ArrayDeque<>();
    private JsonDataSet dataSet = new JsonDataSet();
    private @Nullable List<SdmxStructure> structures;
    private boolean isMessage;
    private Iterator<? extends @Nullable Object> present = Collections.emptyIterator();

    JsonMessages(SdmxRules rules, DocumentReader documents) {
        this.rules = rules;
        this.documents = documents;
        this.limit = new HeldValues("SDMX-JSON", rules.extractor().limits().heldCharacters());
    }

    @Override
    public boolean hasNext() {
        while (!present.hasNext()) {
            if (in.isEmpty()) {
                if (!waiting.isEmpty()) {
                    present = released(waiting.remove());
                } else if (!begin()) {
                    return false;
                }
            } else if (!documents.next()) {
                leave(in.pop());
            } else {
                step(in.element());
            }
        }
        return true;
    }

    private boolean begin() {
        if (!documents.nextDocument()) {
            return false;
        }
        structures = null;
        isMessage = false;
        limit.clear();
        if (documents.kind() == DocumentReader.Kind.OBJECT) {
            enter(In.MESSAGE);
        } else {
            noMessage("it is no object");
        }
        return true;
    }

    private void enter(In what) {
        documents.enter();
        in.push(what);
    }

    private void noMessage(String reason) {
        rules.extractor().onShapeError().handle("read SDMX-JSON", reason, rules.scope());
    }

    private void leave(In what) {
        if (what == In.MESSAGE && in.isEmpty() && !isMessage) {
            noMessage("it has no dataSets");
        } else if (what == In.DATA_SET && dataSet.gaveRecords) {
            rules.lookAt(dataSet.members.get("action"));
        } else if (what == In.DATA_SET) {
            waiting.add(dataSet);
        }
    }

    private void step(In where) {
        switch (where) {
            case MESSAGE -> member(documents.key());
            case DATA_SETS -> {
                dataSet = new JsonDataSet();
                if (documents.kind() == DocumentReader.Kind.OBJECT) {
                    enter(In.DATA_SET);
                } else {
                    noMessage("a data set is no object");
                }
            }
            case DATA_SET -> dataSetMember(documents.key());
            case SERIES -> entry(new JsonDataSet.Entry(documents.key(), documents.read(), true));
            case OBSERVATIONS -> entry(new JsonDataSet.Entry(documents.key(), documents.read(), false));
        }
    }

    private void member(String key) {
        switch (key) {
            case "data" -> {
                if (documents.kind() == DocumentReader.Kind.OBJECT && in.size() == 1) {
                    enter(In.MESSAGE);
                }
            }
            case "structure", "structures" -> structures(limit.add(documents.read()));
            case "dataSets" -> {
                isMessage = true;
                if (documents.kind() == DocumentReader.Kind.ARRAY) {
                    enter(In.DATA_SETS);
                }
            }
            case "errors" -> errors(documents.read());
            default -> documents.skip();
        }
    }

    private void structures(@Nullable Object value) {
        List<?> list = value instanceof List<?> several ? several : Collections.singletonList(value);
        structures = list.stream()
                .map(one -> SdmxStructure.of(one instanceof Row row ? row : new Row()))
                .toList();
    }

    private static void errors(@Nullable Object errors) {
        if (errors instanceof List<?> list && !list.isEmpty()) {
            StringJoiner told = new StringJoiner(", ");
            if (list.get(0) instanceof Row error) {
                for (String key : List.of("code", "title", "detail", "message")) {
                    if (error.get(key) != null) {
                        told.add(String.valueOf(error.get(key)));
                    }
                }
            }
            throw SdmxRules.refused(told.toString());
        }
    }

    private void dataSetMember(String key) {
        DocumentReader.Kind kind = documents.kind();
        switch (key) {
            case "series" -> {
                if (kind == DocumentReader.Kind.OBJECT) {
                    enter(In.SERIES);
                }
            }
            case "observations" -> {
                if (kind == DocumentReader.Kind.OBJECT) {
                    enter(In.OBSERVATIONS);
                }
            }
            case "structure", "action", "attributes", "dimensionGroupAttributes" -> {
                if (dataSet.gaveRecords && !key.equals("action")) {
                    throw Unreadable.body("SDMX-JSON", "'" + key + "' of a data set stands behind its data", null);
                }
                dataSet.members.put(key, limit.add(documents.read()));
            }
            default -> documents.skip();
        }
    }

    private void entry(JsonDataSet.Entry entry) {
        SdmxStructure structure = ready();
        if (structure == null) {
            dataSet.hold(entry, limit);
        } else {
            dataSet.gaveRecords = true;
            rules.lookAt(dataSet.members.get("action"));
            present = new JsonRecords(rules, structure, dataSet.members).of(entry);
        }
    }

    /** The structure of the present data set, if all is known that its data refers to. */
    private @Nullable SdmxStructure ready() {
        if (structures == null || !dataSet.held.isEmpty()) {
            return null;
        }
        boolean isChosen = structures.size() == 1 || dataSet.members.containsKey("structure");
        SdmxStructure structure = isChosen ? structure(dataSet) : null;
        boolean isComplete = structure != null
                && (structure.attributes(SdmxStructure.Level.DATA_SET).isEmpty()
                        || dataSet.members.containsKey("attributes"))
                && (structure.attributes(SdmxStructure.Level.GROUP).isEmpty()
                        || dataSet.members.containsKey("dimensionGroupAttributes"));
        return isComplete ? structure : null;
    }

    private SdmxStructure structure(JsonDataSet set) {
        List<SdmxStructure> known = structures;
        if (known == null || set.structure() < 0 || set.structure() >= known.size()) {
            throw Unreadable.body("SDMX-JSON", "the structure of a data set is missing", null);
        }
        return known.get(set.structure());
    }

    private Iterator<? extends @Nullable Object> released(JsonDataSet set) {
        if (set.held.isEmpty()) {
            return Collections.emptyIterator();
        }
        rules.lookAt(set.members.get("action"));
        JsonRecords records = new JsonRecords(rules, structure(set), set.members);
        Iterator<JsonDataSet.Entry> entries = set.held.iterator();
        return new Joined(entries, records);
    }

    /** The records of entries, one after the other. */
    private static final class Joined implements Iterator<@Nullable Object> {
        private final Iterator<JsonDataSet.Entry> entries;
        private final JsonRecords records;
        private Iterator<? extends @Nullable Object> present = Collections.emptyIterator();

        Joined(Iterator<JsonDataSet.Entry> entries, JsonRecords records) {
            this.entries = entries;
            this.records = records;
        }

        @Override
        public boolean hasNext() {
            while (!present.hasNext() && entries.hasNext()) {
                present = records.of(entries.next());
            }
            return present.hasNext();
        }

        @Override
        public @Nullable Object next() {
            return present.next();
        }
    }

    @Override
    public @Nullable Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return present.next();
    }
}
