package dev.weir.standard.decoder;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.http.Response;
import dev.weir.spi.http.UnpackedResponse;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.read.ValueReader;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.template.Scope;
import java.io.InputStream;
import java.util.Iterator;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/** The documents of all files in an archive; a failure names the file. */
final class ZipDocuments implements DocumentReader {

    private final Decoder decoder;
    private final Response response;
    private final Scope scope;
    private @Nullable ZipArchive archive;
    private @Nullable Iterator<? extends ZipEntry> files;
    private DocumentReader present = ValueReader.of(java.util.Collections.emptyIterator());
    private String name = "";

    ZipDocuments(Decoder decoder, Response response, Scope scope) {
        this.decoder = decoder;
        this.response = response;
        this.scope = scope;
    }

    @Override
    public boolean nextDocument() {
        ZipArchive open = archive;
        if (open == null) {
            open = ZipArchive.of(response.body());
            archive = open;
            files = open.files();
        }
        while (!named(present::nextDocument)) {
            present.close();
            if (files == null || !files.hasNext()) {
                present = ValueReader.of(java.util.Collections.emptyIterator());
                return false;
            }
            ZipEntry entry = files.next();
            name = entry.getName();
            InputStream file = open.open(entry);
            Response unpacked =
                    new UnpackedResponse(response, file, scope.runtime().json());
            present = named(() -> decoder.open(unpacked, scope));
        }
        return true;
    }

    private <T extends @Nullable Object> T named(Supplier<T> step) {
        try {
            return step.get();
        } catch (ConnectorException e) {
            throw new ConnectorException(
                    e.type(), "Cannot read file '" + name + "' of the ZIP archive: " + e.getMessage(), e);
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
        if (archive != null) {
            archive.close();
        }
    }
}
