package dev.weir.parsers.xml;

import dev.weir.parsers.source.Unreadable;
import dev.weir.parsers.xml.event.XmlEvents;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds records of elements, one after the other. Used by one thread. */
final class RecordBuilder {

    /** What a child counts beside its characters. */
    private static final int EACH_CHILD = 8;

    /** The values of children with one name, as opposed to a list in the JSON of one. */
    private static final class Siblings extends ArrayList<@Nullable Object> {
        private static final long serialVersionUID = 1L;
    }

    private final XmlEvents xml;
    private final RecordRules rules;
    private final XmlRecordsExtractor extractor;
    private final List<MixedText> texts = new ArrayList<>();
    private long characters;

    RecordBuilder(XmlEvents xml, RecordRules rules) {
        this.xml = xml;
        this.rules = rules;
        this.extractor = rules.extractor();
    }

    /** The record of the element that has just started, read to its end. */
    Row record() {
        characters = 0;
        Object value = element(0, "");
        if (value instanceof Row row) {
            return row;
        }
        return value == null || value.equals("") ? new Row() : Row.of(extractor.textKey(), value);
    }

    private @Nullable Object element(int depth, String name) {
        Row row = null;
        boolean isNil = false;
        for (int i = 0; i < xml.attributes(); i++) {
            Boolean nil = XmlTag.nil(xml, i);
            if (nil != null) {
                isNil = nil;
            } else if (extractor.attributes() != Attributes.DROP) {
                row = row == null ? new Row() : row;
                attribute(row, i);
            }
        }
        int attributes = row == null ? 0 : row.size();
        boolean hasChildren = false;
        MixedText text = buffer(depth);
        for (XmlEvents.Event event = xml.next(); event != XmlEvents.Event.END; event = xml.next()) {
            if (event == XmlEvents.Event.TEXT) {
                text.add(xml);
            } else if (event == XmlEvents.Event.START) {
                text.endSegment();
                row = row == null ? new Row() : row;
                child(row, depth, attributes);
                hasChildren = true;
            } else {
                throw xml.broken("it ends in the middle");
            }
        }
        if (hasChildren) {
            text.endSegment();
        }
        return value(row, isNil, text, name);
    }

    private void attribute(Row row, int position) {
        String name = XmlTag.attributeName(xml, position, extractor.namespaces());
        String value = xml.attributeValue(position);
        count(name.length() + value.length());
        String key = extractor.attributeKey(name);
        if (key != null) {
            RecordFields.put(row, key, value, "set namespaces to keep");
        }
    }

    private void child(Row row, int depth, int attributes) {
        String name = XmlTag.elementName(xml, extractor.namespaces());
        count(name.length() + EACH_CHILD);
        Object value = element(depth + 1, name);
        int size = row.size();
        Object before = row.put(name, rules.forceList().contains(name) ? listOf(value) : value);
        if (row.size() > size) {
            return;
        }
        if (row.positionOf(name) < attributes) {
            throw twice(name);
        }
        Siblings several = before instanceof Siblings known ? known : listOf(before);
        several.add(value);
        row.put(name, several);
    }

    private static Siblings listOf(@Nullable Object value) {
        Siblings list = new Siblings();
        list.add(value);
        return list;
    }

    private @Nullable Object value(@Nullable Row row, boolean isNil, MixedText text, String name) {
        count(text.length());
        String content = text.trimmed();
        if (content != null && !extractor.trim()) {
            content = text.whole();
        }
        if (row == null) {
            return isNil ? null : scalar(content, text, name);
        }
        if (content != null) {
            if (row.containsKey(extractor.textKey())) {
                throw twice(extractor.textKey());
            }
            row.put(extractor.textKey(), inner(content, name));
        }
        return row;
    }

    private @Nullable Object scalar(@Nullable String content, MixedText text, String name) {
        if (content != null) {
            return inner(content, name);
        }
        if (!extractor.trim() && text.length() > 0) {
            return text.whole();
        }
        return extractor.empty() == EmptyElements.NULL ? null : "";
    }

    private @Nullable Object inner(String content, String name) {
        if (extractor.inner().getOrDefault(name, Inner.TEXT) != Inner.JSON) {
            return content;
        }
        try {
            return rules.scope().runtime().json().parse(content);
        } catch (ConnectorException e) {
            extractor.onShapeError().handle("read the JSON in element '" + name + "'", "it is not JSON", rules.scope());
            return content;
        }
    }

    private static ConnectorException twice(String key) {
        return Unreadable.because("Cannot make a record of XML: two of attributes, children and"
                + " text have the name '" + key + "' (set attributes to prefix, or choose another text_key)");
    }

    private MixedText buffer(int depth) {
        if (depth == texts.size()) {
            texts.add(new MixedText());
        }
        MixedText text = texts.get(depth);
        text.clear();
        return text;
    }

    private void count(int more) {
        characters += more;
        int most = extractor.limits().recordCharacters();
        if (characters > most) {
            throw xml.limit("a record has more than " + most + " characters", "record_characters");
        }
    }
}
