package dev.weir.engine.json;

import dev.weir.spi.sink.KeptForm;
import dev.weir.spi.value.Row;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * Reads objects whose texts, fractions, objects and arrays stay the source's text until somebody looks at them. What cannot
 * be passed on as it is (a key that stands twice, a number of too many digits, UTF-8 that is not well-formed) is read at once.
 * Used by one thread, for the objects of one body.
 */
final class KeptRecords {

    private static final int MOST_NAMES = 64;

    /** How a field is kept. */
    private enum Form {
        /** As its value. */
        READ,
        /** A text of ASCII without escapes. */
        PLAIN,
        /** As it came. */
        VERBATIM,
        /** A text, or something that holds one, with escapes or more than ASCII. */
        UNPROVED,
        /** As it came, without its line ends. */
        COMPACTED,
        /** As its value, once all of it is there. */
        UNFAITHFUL
    }

    private final PlacedJsonFactory factory;
    private final boolean textsOnly;
    private final PlacedJsonParser parser;
    private final String[] names = new String[MOST_NAMES];
    private int[] from = new int[16];
    private int[] to = new int[16];
    private Form[] forms = new Form[16];
    private int expected;
    private boolean plain;
    private boolean faithful;

    KeptRecords(PlacedJsonFactory factory, PlacedJsonParser parser) {
        this.factory = factory;
        this.textsOnly = factory.form() == KeptForm.TEXTS;
        this.parser = parser;
    }

    /** The object that starts at the parser's present token; the parser ends on its last token. */
    Row read() {
        parser.keep();
        Row row = new Row(expected);
        boolean keeps = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            int place = row.size();
            row.put(key, field(place));
            keeps |= forms[place] != Form.READ;
            if (row.size() == place) {
                moveToFirst(row, key, place);
            }
        }
        expected = row.size();
        if (keeps) {
            fill(row, parser.takeKept());
        } else {
            parser.dropKept();
        }
        return row;
    }

    /** A key that stands twice has the place of its first and the value of its last. */
    private void moveToFirst(Row row, String key, int noted) {
        int first = 0;
        while (!row.keyAt(first).equals(key)) {
            first++;
        }
        from[first] = from[noted];
        to[first] = to[noted];
        forms[first] = forms[noted];
    }

    /** Passes the present field and notes its form and place; its value if it is read now. */
    private @Nullable Object field(int place) {
        if (place == forms.length) {
            from = Arrays.copyOf(from, place * 2);
            to = Arrays.copyOf(to, place * 2);
            forms = Arrays.copyOf(forms, place * 2);
        }
        JsonToken token = parser.currentToken();
        from[place] = parser.tokenFrom();
        Form form = textsOnly ? plainOrRead(token) : form(token);
        forms[place] = form;
        to[place] = parser.tokenTo();
        return form == Form.READ ? JsonValues.read(parser) : null;
    }

    private Form plainOrRead(JsonToken token) {
        return token == JsonToken.VALUE_STRING && parser.passPlainText() ? Form.PLAIN : Form.READ;
    }

    private Form form(JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> parser.passText() ? Form.PLAIN : Form.UNPROVED;
            case START_OBJECT, START_ARRAY -> container();
            case VALUE_NUMBER_FLOAT -> parser.isPlainNumber() ? Form.VERBATIM : Form.READ;
            default -> Form.READ;
        };
    }

    private Form container() {
        plain = true;
        faithful = true;
        int line = parser.line();
        pass(0);
        if (!faithful) {
            return Form.UNFAITHFUL;
        } else if (!plain) {
            return parser.line() == line ? Form.UNPROVED : Form.UNFAITHFUL;
        }
        return parser.line() == line ? Form.VERBATIM : Form.COMPACTED;
    }

    /** Passes the present object or array; the names of the objects around it end at a position. */
    private void pass(int outer) {
        int count = outer;
        for (JsonToken token = parser.nextToken(); !token.isStructEnd(); token = parser.nextToken()) {
            switch (token) {
                case PROPERTY_NAME -> note(parser.currentName(), outer, count++);
                case VALUE_STRING -> plain &= parser.passText();
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> faithful &= parser.isPlainNumber();
                case START_OBJECT, START_ARRAY -> pass(Math.min(count, MOST_NAMES));
                default -> {}
            }
        }
    }

    /** Notes a name; the parser gives the same instance for the same name. */
    @SuppressWarnings("ReferenceEquality")
    private void note(String name, int outer, int count) {
        if (count >= MOST_NAMES) {
            faithful = false;
            return;
        }
        for (int i = outer; i < count; i++) {
            if (names[i] == name) {
                faithful = false;
            }
        }
        names[count] = name;
    }

    private void fill(Row row, byte[] bytes) {
        int size = row.size();
        for (int i = 0; i < size; i++) {
            Form form = forms[i];
            if (form != Form.READ) {
                row.setValueAt(i, value(form, bytes, from[i], to[i]));
            }
        }
    }

    private @Nullable Object value(Form form, byte[] bytes, int start, int end) {
        return switch (form) {
            case PLAIN -> new KeptText(factory, bytes, start, end, true);
            case VERBATIM -> new KeptText(factory, bytes, start, end, false);
            case COMPACTED -> {
                byte[] compact = JsonBytes.compacted(bytes, start, end);
                yield new KeptText(factory, compact, 0, compact.length, false);
            }
            case UNPROVED -> {
                KeptText text = new KeptText(factory, bytes, start, end, false);
                yield JsonBytes.isWellFormed(bytes, start, end) ? text : text.value();
            }
            default -> new KeptText(factory, bytes, start, end, false).value();
        };
    }
}
