package dev.weir.parsers.xml;

import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.value.Row;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The records in a document of {@link XmlRecordsDecoder}: the rows that one meets on the way through all of it. */
final class RecordWalk implements Iterator<@Nullable Object> {

    private final DocumentReader documents;
    private int depth;
    private @Nullable Row ahead;

    RecordWalk(DocumentReader documents) {
        this.documents = documents;
    }

    @Override
    public boolean hasNext() {
        while (ahead == null) {
            if (depth > 0) {
                if (documents.next()) {
                    visit();
                } else {
                    depth--;
                }
            } else if (documents.nextDocument()) {
                visit();
            } else {
                return false;
            }
        }
        return true;
    }

    private void visit() {
        if (documents.kind() == DocumentReader.Kind.OBJECT) {
            documents.enter();
            depth++;
        } else if (documents.readRecord() instanceof Row row) {
            ahead = row;
        }
    }

    @Override
    public @Nullable Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Row row = ahead;
        ahead = null;
        return row;
    }
}
