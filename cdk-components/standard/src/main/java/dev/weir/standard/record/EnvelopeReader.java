package dev.weir.standard.record;

import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.template.Interest;
import dev.weir.spi.value.Row;
import dev.weir.standard.decoder.RepeatedKeys;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the parts of the first document that somebody is interested in, while somebody else walks through the documents.
 * What is kept is a copy, as records are changed in place. After {@link #finish()} all documents were read to their end.
 */
final class EnvelopeReader implements DocumentReader {

    private final DocumentReader documents;
    private final Interest interest;
    private final List<@Nullable Object> first = new ArrayList<>(1);
    private final Deque<Level> levels = new ArrayDeque<>();
    private boolean begun;

    EnvelopeReader(DocumentReader documents, Interest interest) {
        this.documents = documents;
        this.interest = interest;
    }

    /** Reads what is left, so that the envelope is complete and broken documents are noticed. */
    void finish() {
        while (nextDocument()) {
            skip();
        }
    }

    /** The first document as far as it was asked for; an empty row if there is none, as for a null. */
    Object envelope() {
        Object document = first.isEmpty() ? null : first.get(0);
        return document == null ? new Row() : document;
    }

    @Override
    public boolean nextDocument() {
        leaveFirst();
        boolean more = documents.nextDocument();
        if (more && !begun && !interest.isNothing()) {
            Level root = new Level(first, Interest.EVERYTHING, false);
            root.present("", interest);
            levels.push(root);
        }
        begun = true;
        return more;
    }

    private void leaveFirst() {
        while (levels.size() > 1) {
            next();
        }
        Level root = levels.poll();
        if (root != null && root.pending) {
            levels.push(root);
            skip();
            levels.clear();
        }
    }

    @Override
    public Kind kind() {
        return documents.kind();
    }

    @Override
    public void enter() {
        Level level = levels.peek();
        if (level != null) {
            Interest wanted = level.interest;
            Object container = wanted.isNothing() ? null : container(documents.kind());
            level.keep(container);
            levels.push(new Level(container, wanted, documents.repeatsKeys()));
        }
        documents.enter();
    }

    private static Object container(Kind kind) {
        return kind == Kind.OBJECT ? new Row() : new ArrayList<@Nullable Object>();
    }

    @Override
    public boolean next() {
        Level level = levels.peek();
        if (level == null) {
            return documents.next();
        }
        if (level.pending) {
            skip();
        }
        boolean more = documents.next();
        if (more) {
            level.arrive(documents);
        } else {
            levels.pop();
        }
        return more;
    }

    @Override
    public String key() {
        return documents.key();
    }

    @Override
    public @Nullable Object read() {
        return kept(documents.read());
    }

    @Override
    public @Nullable Object readRecord() {
        return kept(documents.readRecord());
    }

    private @Nullable Object kept(@Nullable Object value) {
        Level level = levels.peek();
        if (level != null && level.pending) {
            level.keep(copy(value, level.interest));
        }
        return value;
    }

    @Override
    public void skip() {
        Level level = levels.peek();
        if (level == null || !level.pending) {
            documents.skip();
        } else if (level.interest.isEverything() || documents.kind() == Kind.SCALAR) {
            level.keep(documents.read());
        } else {
            int outside = levels.size();
            enter();
            while (levels.size() > outside) {
                next();
            }
        }
    }

    /** A deep copy of the parts that are wanted. */
    private static @Nullable Object copy(@Nullable Object value, Interest wanted) {
        if (wanted.isEverything()) {
            return Row.copyOf(value);
        }
        if (value instanceof Row row) {
            Row copy = new Row();
            for (int i = 0; i < row.size(); i++) {
                Interest below = wanted.below(row.keyAt(i));
                if (!below.isNothing()) {
                    copy.put(row.keyAt(i), copy(row.valueAt(i), below));
                }
            }
            return copy;
        }
        return value instanceof List<?> ? new ArrayList<@Nullable Object>() : value;
    }

    @Override
    public boolean repeatsKeys() {
        return documents.repeatsKeys();
    }

    @Override
    public void close() {
        documents.close();
    }

    /** A container that was entered, what is kept of it, and the present value in it. */
    private static final class Level {

        private final @Nullable Object kept;
        private final Interest all;
        private final boolean repeats;
        private String key = "";
        private Interest interest = Interest.NOTHING;
        private boolean pending;

        Level(@Nullable Object kept, Interest all, boolean repeats) {
            this.kept = kept;
            this.all = all;
            this.repeats = repeats;
        }

        /** Takes notice of the value that the documents stand on. */
        void arrive(DocumentReader documents) {
            if (kept instanceof Row) {
                present(documents.key(), all.below(documents.key()));
            } else {
                present("", all.isEverything() ? all : Interest.NOTHING);
            }
        }

        void present(String key, Interest interest) {
            this.key = key;
            this.interest = interest;
            this.pending = !interest.isNothing();
        }

        @SuppressWarnings("unchecked") // a list that is kept holds JSON values
        void keep(@Nullable Object value) {
            if (pending && kept instanceof Row row) {
                put(row, value);
            } else if (pending && kept != null) {
                ((List<@Nullable Object>) kept).add(value);
            }
            pending = false;
        }

        private void put(Row row, @Nullable Object value) {
            if (repeats) {
                RepeatedKeys.put(row, key, value);
            } else {
                row.put(key, value);
            }
        }
    }
}
