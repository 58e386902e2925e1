package dev.weir.parsers.xml;

import dev.weir.parsers.source.Unreadable;
import dev.weir.parsers.xml.event.XmlEvents;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.value.Row;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Walks through one document in the form of {@code XmlDecoder}: attributes with {@code @}, texts as {@code #text}. Records are
 * scalars to those who walk, and rows to those who read.
 */
final class XmlDocument implements DocumentReader {

    private static final String TEXT = "#text";
    private static final String ATTRIBUTE = "@";
    private static final XmlTag NO_TAG = new XmlTag("", new String[0], new String[0]);

    /** What the reader stands on. */
    private enum On {
        NOTHING,
        ELEMENT,
        TEXT,
        RECORD
    }

    private final @Nullable XmlEvents events;
    private final RecordRules rules;
    private final boolean looksAtAttributes;
    private final OpenElement document;
    private final @Nullable RecordBuilder builder;
    private final Deque<OpenElement> open = new ArrayDeque<>();
    private On on = On.NOTHING;
    /** The element that the reader stands on, or that the record stands in. */
    private @Nullable OpenElement present;

    private @Nullable String scalar;
    private String key = "";
    private boolean begun;
    /** Whether there was a record, or an empty element in which records stand, or another document that is passed over. */
    private boolean found;

    /** A document; null if there is none. */
    XmlDocument(@Nullable XmlEvents events, RecordRules rules) {
        this.events = events;
        this.rules = rules;
        this.looksAtAttributes = rules.looksAtAttributes();
        this.document = new OpenElement(null, NO_TAG, rules.start());
        this.builder = events == null ? null : new RecordBuilder(events, rules);
    }

    @Override
    public boolean nextDocument() {
        if (begun) {
            finish();
            return false;
        }
        begun = true;
        if (events != null) {
            on = On.ELEMENT;
            present = document;
        }
        return events != null;
    }

    /** Reads to the end, so that a document that breaks off is noticed. */
    private void finish() {
        leave();
        while (!open.isEmpty()) {
            while (next()) {
                skip();
            }
        }
        if (events != null) {
            moved(document);
            if (!found) {
                found = true;
                rules.warnOfNoRecord();
            }
        }
    }

    private void leave() {
        if (on != On.NOTHING) {
            skip();
        }
    }

    @Override
    public Kind kind() {
        if (on != On.ELEMENT || present == null) {
            return Kind.SCALAR;
        }
        boolean isObject =
                present.isDocument() || present.tag.names().length > 0 || moved(present) == OpenElement.At.CHILD;
        return isObject ? Kind.OBJECT : Kind.SCALAR;
    }

    @Override
    public void enter() {
        open.push(Objects.requireNonNull(present));
        on = On.NOTHING;
    }

    @Override
    public boolean next() {
        leave();
        OpenElement element = open.element();
        if (element.hasMoreAttributes()) {
            int position = element.takeAttribute();
            key = ATTRIBUTE + element.tag.names()[position];
            return stand(On.TEXT, element.tag.values()[position]);
        }
        if (moved(element) == OpenElement.At.CHILD) {
            return child(element);
        }
        if (element.takesText()) {
            key = TEXT;
            return stand(On.TEXT, element.text());
        }
        open.pop();
        return false;
    }

    private boolean stand(On what, @Nullable String text) {
        on = what;
        scalar = text;
        return true;
    }

    private boolean child(OpenElement parent) {
        parent.at = OpenElement.At.CONTENT;
        Namespaces names = rules.extractor().namespaces();
        XmlTag tag = looksAtAttributes ? XmlTag.of(xml(), names) : XmlTag.named(xml(), names);
        long[] states = rules.states(parent, tag);
        if (parent.isDocument()) {
            found = !rules.leadsToRecords(tag, states);
        }
        key = tag.name();
        if (rules.isRecord(states)) {
            found = true;
            present = parent;
            return stand(On.RECORD, null);
        }
        present = new OpenElement(parent, looksAtAttributes ? tag : XmlTag.of(xml(), names), states);
        keepAttributes(present);
        return stand(On.ELEMENT, null);
    }

    private void keepAttributes(OpenElement element) {
        for (Ancestry.Field field : rules.childValues()) {
            String attribute = field.value().attribute();
            if (attribute != null) {
                keep(field, element, element.tag.attribute(attribute));
            }
        }
    }

    private void keepText(OpenElement element) {
        for (Ancestry.Field field : rules.childValues()) {
            if (field.value().attribute() == null) {
                keep(field, element, element.text());
            }
        }
    }

    private static void keep(Ancestry.Field field, OpenElement element, @Nullable String value) {
        OpenElement ancestor = field.value().from(element);
        if (ancestor != null && !ancestor.keep(field.value(), value)) {
            throw Unreadable.because("Cannot give records the field '" + field.name() + "': element '"
                    + element.tag.name() + "' stands behind records that were read already (leave the field out)");
        }
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public @Nullable Object read() {
        if (on == On.RECORD) {
            on = On.NOTHING;
            Row row = Objects.requireNonNull(builder).record();
            return rules.complete(row, Objects.requireNonNull(present));
        }
        if (kind() == Kind.SCALAR) {
            String value = on == On.ELEMENT ? Objects.requireNonNull(present).text() : scalar;
            on = On.NOTHING;
            return value;
        }
        Row row = new Row();
        enter();
        while (next()) {
            String name = key;
            if (on == On.RECORD) {
                skip();
            } else {
                put(row, name, read());
            }
        }
        return row;
    }

    @SuppressWarnings("unchecked") // a list that was put here holds JSON values
    private static void put(Row row, String name, @Nullable Object value) {
        if (!row.containsKey(name)) {
            row.put(name, value);
        } else if (row.get(name) instanceof List<?> several) {
            ((List<@Nullable Object>) several).add(value);
        } else {
            List<@Nullable Object> both = new ArrayList<>();
            both.add(row.get(name));
            both.add(value);
            row.put(name, both);
        }
    }

    @Override
    public void skip() {
        On what = on;
        on = On.NOTHING;
        OpenElement element = present;
        if (what == On.RECORD) {
            xml().skip();
        } else if (what == On.ELEMENT && element != null) {
            if (element.at == OpenElement.At.CONTENT && rules.areDone(element.states)) {
                xml().skip();
                element.at = OpenElement.At.END;
            } else {
                on = what;
                pass();
            }
        }
    }

    /** Passes over an element, and takes notice of what stands in it. */
    private void pass() {
        if (kind() == Kind.SCALAR) {
            on = On.NOTHING;
            return;
        }
        enter();
        while (next()) {
            skip();
        }
    }

    /** Reads on to the next child of an element, or to its end. */
    private OpenElement.At moved(OpenElement element) {
        while (element.at == OpenElement.At.CONTENT) {
            switch (xml().next()) {
                case START -> {
                    element.text.endSegment();
                    element.hasChildren = true;
                    element.at = OpenElement.At.CHILD;
                }
                case TEXT -> element.text.add(xml());
                default -> {
                    element.at = OpenElement.At.END;
                    found |= !element.hasChildren && element.text() == null && rules.mayHoldRecords(element.states);
                    keepText(element);
                }
            }
        }
        return element.at;
    }

    private XmlEvents xml() {
        return Objects.requireNonNull(events);
    }

    @Override
    public boolean repeatsKeys() {
        return true;
    }

    @Override
    public void close() {
        if (events != null) {
            events.close();
        }
    }
}
