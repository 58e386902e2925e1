package dev.weir.parsers.lines;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The records of texts. */
final class LineRecords implements Iterator<@Nullable Object> {

    private final RecordTexts texts;
    private final LineParser parser;
    private final BadLines bad;
    private @Nullable Object ahead;
    private boolean ready;
    private boolean ended;
    private boolean anyRead;
    private long line;

    LineRecords(RecordTexts texts, LineParser parser, BadLines bad) {
        this.texts = texts;
        this.parser = parser;
        this.bad = bad;
    }

    @Override
    public boolean hasNext() {
        while (!ready && !ended) {
            String text = texts.next();
            if (text == null) {
                ended = true;
                bad.end(anyRead);
            } else {
                read(text);
            }
        }
        return ready;
    }

    private void read(String text) {
        try {
            ahead = parser.parse(text);
            ready = true;
            anyRead = true;
        } catch (UnreadLine e) {
            bad.handle(texts.line(), e.reason());
        }
    }

    @Override
    public @Nullable Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        ready = false;
        line = texts.line();
        return ahead;
    }

    /** The line in which the record that was given last began. */
    long line() {
        return line;
    }
}
