package dev.weir.parsers.jsonapi;

import dev.weir.parsers.held.HeldValues;
import dev.weir.parsers.source.Unreadable;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks through documents, and makes records as soon as all is read that they need. */
final class JsonApiDocuments implements Iterator<@Nullable Object> {

    private static final int LONGEST = 300;

    private final JsonApiDocumentExtractor extractor;
    private final DocumentReader documents;
    private final Scope scope;
    private final HeldValues limit;
    private final Included included;
    private final ResourceRecords records;
    private final Deque<Object> held = new ArrayDeque<>();
    private final Set<String> members = new HashSet<>();
    private boolean inDocument;
    private boolean inData;
    private @Nullable Row ahead;

    JsonApiDocuments(JsonApiDocumentExtractor extractor, DocumentReader documents, Scope scope) {
        this.extractor = extractor;
        this.documents = documents;
        this.scope = scope;
        this.limit = new HeldValues("JSON:API", extractor.limits().heldCharacters());
        this.included = new Included(limit);
        this.records = ResourceRecords.of(extractor, included, scope);
    }

    @Override
    public boolean hasNext() {
        while (ahead == null) {
            if (inData) {
                inData = documents.next();
                if (inData) {
                    ahead = record(documents.read());
                }
            } else if (inDocument) {
                member();
            } else if (!held.isEmpty()) {
                ahead = record(held.remove());
            } else if (!begin()) {
                return false;
            }
        }
        return true;
    }

    private boolean begin() {
        if (!documents.nextDocument()) {
            return false;
        }
        limit.clear();
        included.clear();
        records.documentMeta(null);
        members.clear();
        if (documents.kind() == DocumentReader.Kind.OBJECT) {
            documents.enter();
            inDocument = true;
        } else {
            extractor.onShapeError().handle("read a JSON:API document", "it is no object", scope);
        }
        return true;
    }

    private void member() {
        inDocument = documents.next();
        if (!inDocument) {
            if (!members.contains("data")) {
                extractor.onShapeError().handle("read a JSON:API document", "it has no data", scope);
            }
            return;
        }
        String name = documents.key();
        if (!members.add(name)) {
            throw Unreadable.body("JSON:API", "the key '" + name + "' stands twice in the document", null);
        }
        switch (name) {
            case "data" -> data();
            case "included" -> included();
            case "meta" -> {
                if (extractor.meta().isEmpty()) {
                    documents.skip();
                } else {
                    records.documentMeta(limit.add(documents.read()));
                }
            }
            case "errors" -> errors(documents.read());
            default -> documents.skip();
        }
    }

    private void data() {
        boolean isList = documents.kind() == DocumentReader.Kind.ARRAY;
        boolean isReady = (extractor.include().isEmpty() || members.contains("included"))
                && (extractor.meta().isEmpty() || members.contains("meta"));
        if (isList) {
            documents.enter();
            inData = isReady;
        }
        while (!inData && (!isList || documents.next())) {
            Object resource = limit.add(documents.read());
            if (isList || resource != null) {
                held.add(resource == null ? "" : resource);
            }
            if (!isList) {
                return;
            }
        }
    }

    private void included() {
        if (extractor.include().isEmpty() || documents.kind() != DocumentReader.Kind.ARRAY) {
            documents.skip();
            return;
        }
        documents.enter();
        while (documents.next()) {
            included.add(documents.read());
        }
    }

    private @Nullable Row record(@Nullable Object resource) {
        if (resource instanceof Row row) {
            return records.of(row);
        }
        extractor.onShapeError().handle("make a record of a JSON:API resource", "it is no object", scope);
        return null;
    }

    private static void errors(@Nullable Object errors) {
        if (errors instanceof List<?> list && !list.isEmpty()) {
            throw failure(list.get(0) instanceof Row row ? row : new Row());
        }
    }

    private static ConnectorException failure(Row error) {
        StringBuilder text = new StringBuilder();
        for (String part : List.of("status", "code", "title", "detail")) {
            if (error.get(part) != null) {
                text.append(text.isEmpty() ? "" : ", ").append(error.get(part));
            }
        }
        String told = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text.toString();
        return Unreadable.because(
                "Cannot read JSON:API: the document holds errors in place of data: " + told + " (correct the request)");
    }

    @Override
    public @Nullable Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Row record = ahead;
        ahead = null;
        return record;
    }
}
