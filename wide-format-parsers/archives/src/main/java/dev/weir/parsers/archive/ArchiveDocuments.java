package dev.weir.parsers.archive;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.http.Response;
import dev.weir.spi.http.UnpackedResponse;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.read.ValueReader;
import dev.weir.spi.template.Scope;
import java.util.Collections;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The documents of all files of a body that are read, one file after the other; a failure names the file. */
final class ArchiveDocuments implements DocumentReader {

    private final ArchiveDecoder decoder;
    private final Response response;
    private final Scope scope;
    private final FileSelection selection;
    private boolean opened;
    private boolean ended;
    private @Nullable ArchiveFiles files;
    private DocumentReader present = nothing();
    private @Nullable UnpackedInput data;
    private String name = "";
    private int seen;
    private int taken;

    ArchiveDocuments(ArchiveDecoder decoder, Response response, Scope scope) {
        this.decoder = decoder;
        this.response = response;
        this.scope = scope;
        this.selection = FileSelection.of(decoder, scope);
    }

    private static DocumentReader nothing() {
        return ValueReader.of(Collections.<@Nullable Object>emptyIterator());
    }

    @Override
    public boolean nextDocument() {
        if (!opened) {
            opened = true;
            files = open();
        }
        while (!named(present::nextDocument)) {
            if (ended || !nextFile()) {
                ended = true;
                return false;
            }
        }
        return true;
    }

    private @Nullable ArchiveFiles open() {
        Budget budget = Budget.of(decoder.limits(), response.body());
        PackedInput body = new PackedInput(response.body(), budget, ExpectedSum.of(decoder.checksum(), scope));
        String password = decoder.password() == null ? null : decoder.password().in(scope);
        return new Opening(decoder, budget, body, password).files(BodyName.of(response));
    }

    private boolean nextFile() {
        endFile();
        ArchivedFile file = files == null ? null : files.next();
        while (file != null && files != null) {
            seen++;
            Map<String, @Nullable String> fields = fields(file, files);
            if (fields != null) {
                taken++;
                begin(file, fields);
                return true;
            }
            file = files.next();
        }
        if (seen > 0 && taken == 0) {
            scope.runtime().warn(nothingTaken());
        }
        files = closed(files);
        return false;
    }

    private @Nullable Map<String, @Nullable String> fields(ArchivedFile file, ArchiveFiles files) {
        boolean takes = !files.isArchive() || selection.takes(file.name());
        return takes ? selection.fields(file.name()) : null;
    }

    private void begin(ArchivedFile file, Map<String, @Nullable String> fields) {
        name = file.name();
        UnpackedInput unpacked = named(file.open());
        data = unpacked;
        Response inner =
                new UnpackedResponse(response, unpacked, scope.runtime().json());
        present = named(() -> FileFields.of(decoder.decoder().open(inner, scope), fields));
    }

    /** Reads what the decoder left of a file, to its check sum. */
    private void endFile() {
        present.close();
        present = nothing();
        UnpackedInput ended = data;
        data = null;
        if (ended != null) {
            this.<@Nullable Object>named(() -> {
                ended.drain();
                return null;
            });
        }
    }

    private String nothingTaken() {
        return "Nothing of an archive of stream '" + scope.streamName() + "' is read: include, exclude and file_pattern"
                + " leave none of its files (correct them if records are missing)";
    }

    private static @Nullable ArchiveFiles closed(@Nullable ArchiveFiles files) {
        if (files != null) {
            files.close();
        }
        return null;
    }

    private <T extends @Nullable Object> T named(Supplier<T> step) {
        try {
            return step.get();
        } catch (ConnectorException e) {
            if (files == null || !files.isArchive()) {
                throw e;
            }
            throw new ConnectorException(
                    e.type(),
                    "Cannot read file '" + FileName.shown(name) + "' of the " + files.title() + " archive: "
                            + e.getMessage(),
                    e);
        }
    }

    @Override
    public Kind kind() {
        return named(present::kind);
    }

    @Override
    public void enter() {
        present.enter();
    }

    @Override
    public boolean next() {
        return named(present::next);
    }

    @Override
    public String key() {
        return present.key();
    }

    @Override
    public @Nullable Object read() {
        return this.<@Nullable Object>named(present::read);
    }

    @Override
    public @Nullable Object readRecord() {
        return this.<@Nullable Object>named(present::readRecord);
    }

    @Override
    public void skip() {
        named(() -> {
            present.skip();
            return true;
        });
    }

    @Override
    public boolean repeatsKeys() {
        return present.repeatsKeys();
    }

    @Override
    public void close() {
        present.close();
        files = closed(files);
    }
}
