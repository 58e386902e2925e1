package dev.weir.parsers.archive;

import dev.weir.parsers.source.Unreadable;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.value.Row;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Documents whose records have further fields, behind their own: a document that is an object, or the objects in one that is a
 * list. Used by one thread.
 */
final class FileFields implements DocumentReader {

    private final DocumentReader documents;
    private final Row fields;
    /** How many containers are entered. */
    private int depth;

    private boolean rootIsArray;
    /** The depth within the present record, if it was entered. */
    private int recordDepth;
    /** The position of the present field of the name; -1 within the document itself. */
    private int position = -1;

    private FileFields(DocumentReader documents, Row fields) {
        this.documents = documents;
        this.fields = fields;
    }

    /** Documents with fields; the documents themselves if there are none. */
    static DocumentReader of(DocumentReader documents, Map<String, @Nullable String> fields) {
        return fields.isEmpty() ? documents : new FileFields(documents, Row.of(fields));
    }

    @Override
    public boolean nextDocument() {
        depth = 0;
        recordDepth = 0;
        position = -1;
        boolean more = documents.nextDocument();
        rootIsArray = more && documents.kind() == Kind.ARRAY;
        return more;
    }

    @Override
    public Kind kind() {
        return position >= 0 ? Kind.SCALAR : documents.kind();
    }

    private boolean isRecord() {
        return depth == (rootIsArray ? 1 : 0);
    }

    @Override
    public void enter() {
        boolean record = isRecord() && documents.kind() == Kind.OBJECT;
        documents.enter();
        depth++;
        if (record) {
            recordDepth = depth;
        }
    }

    @Override
    public boolean next() {
        boolean inRecord = depth == recordDepth && depth > 0;
        if (position < 0 && documents.next()) {
            if (inRecord) {
                refuse(documents.key());
            }
            return true;
        }
        if (inRecord && ++position < fields.size()) {
            return true;
        }
        if (inRecord) {
            recordDepth = 0;
        }
        position = -1;
        depth--;
        return false;
    }

    private void refuse(String key) {
        if (fields.containsKey(key)) {
            throw Unreadable.because(
                    "Cannot add '" + key + "' of the name of a file to a record: the record has a field of"
                            + " that name (name the group of file_pattern, or file_field, otherwise)");
        }
    }

    @Override
    public String key() {
        return position >= 0 ? fields.keyAt(position) : documents.key();
    }

    @Override
    public @Nullable Object read() {
        return position >= 0 ? fields.valueAt(position) : withFields(documents.read());
    }

    @Override
    public @Nullable Object readRecord() {
        return position >= 0 ? fields.valueAt(position) : withFields(documents.readRecord());
    }

    private @Nullable Object withFields(@Nullable Object value) {
        if (depth == 0 && value instanceof List<?> list) {
            list.forEach(this::add);
        } else if (isRecord()) {
            add(value);
        }
        return value;
    }

    private void add(@Nullable Object value) {
        if (value instanceof Row row) {
            for (int i = 0; i < fields.size(); i++) {
                String key = fields.keyAt(i);
                refuseIn(row, key);
                row.put(key, fields.valueAt(i));
            }
        }
    }

    private void refuseIn(Row row, String key) {
        if (row.containsKey(key)) {
            refuse(key);
        }
    }

    @Override
    public void skip() {
        if (position < 0) {
            documents.skip();
        }
    }

    @Override
    public boolean repeatsKeys() {
        return documents.repeatsKeys();
    }

    @Override
    public void close() {
        documents.close();
    }
}
