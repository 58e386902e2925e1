package dev.weir.testkit.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.record.RecordExtractor;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.Rows;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A record extractor that can have each fault of its kind. */
public final class RecordExtractorFaults extends RecordExtractorContract {

    private final String fault;

    RecordExtractorFaults(String fault) {
        this.fault = fault;
    }

    @Override
    protected String yaml() {
        return "{type: CustomRecordExtractor, class_name: org.example.faulty.Items, fault: " + fault + "}";
    }

    @Override
    protected byte[] body() {
        return "{\"id\": 1}{\"id\": 2}".getBytes(UTF_8);
    }

    @Override
    protected List<?> records() {
        return List.of(Row.of("id", 1L), Row.of("id", 2L));
    }

    @Override
    protected Optional<Endless> endlessBody() {
        return Optional.of(new Endless("", "{\"id\": 1}"));
    }

    /**
     * Takes each document for a record.
     *
     * @param fault the rule that it breaks
     */
    @Component("org.example.faulty.Items")
    public record Items(String fault) implements RecordExtractor {

        @Override
        public Rows extract(DocumentReader documents, Scope scope) {
            Iterator<@Nullable Object> found = new Documents(documents, fault);
            if (fault.equals("readsWhileTheBodyArrives")) {
                List<@Nullable Object> all = new ArrayList<>();
                found.forEachRemaining(all::add);
                found = all.iterator();
            }
            boolean[] closed = new boolean[1];
            return Rows.of(found, () -> {
                if (fault.equals("leavesTheDocumentsOpen")) {
                    documents.close();
                }
                if (fault.equals("canBeClosedBeforeTheEnd") && closed[0]) {
                    throw new IllegalStateException("closed already");
                }
                closed[0] = true;
            });
        }
    }

    private static final class Documents implements Iterator<@Nullable Object> {
        private final DocumentReader documents;
        private final String fault;
        private boolean ready;

        Documents(DocumentReader documents, String fault) {
            this.documents = documents;
            this.fault = fault;
        }

        @Override
        public boolean hasNext() {
            ready = (ready && !fault.equals("givesTheSameRecordsHoweverTheyArePulled")) || documents.nextDocument();
            return ready;
        }

        @Override
        public @Nullable Object next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            ready = false;
            Row row = (Row) Objects.requireNonNull(documents.read());
            if (fault.equals("givesJsonValues")) {
                row.put("id", Set.of());
            }
            return fault.equals("givesTheRecordsInOrder") ? new Row() : row;
        }
    }
}
