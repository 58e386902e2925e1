package dev.weir.standard.file;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.DefaultType;
import dev.weir.spi.annotation.Sees;
import dev.weir.spi.component.Requester;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.Errand;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.http.Response;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.read.RetrieverActionException;
import dev.weir.spi.record.RecordExtractor;
import dev.weir.spi.sink.FileStore;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.FileReference;
import dev.weir.spi.value.Record;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.Rows;
import dev.weir.spi.value.StreamSlice;
import dev.weir.standard.request.HttpRequester;
import dev.weir.standard.request.Preflight;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the file of each record, in {@code weir read}: it is downloaded into the staging directory before its record is written,
 * which then says where it is. A download that breaks off is begun anew, five times at most; then the slice fails. A record whose
 * request is ignored by the error handler comes without a file.
 *
 * <pre>
 * type: FileUploader
 * requester:
 *   type: HttpRequester
 *   url: "{{ download_target }}"
 * download_target_extractor:
 *   type: DpathExtractor
 *   field_path: [content_url]
 * filename_extractor: "{{ record.id }}/{{ record.file_name }}"
 * </pre>
 *
 * @param requester               asks for the file; its templates see {@code download_target}
 * @param downloadTargetExtractor finds in the record, not in an answer, what is downloaded: usually a URL
 * @param fileExtractor           accepted, with a warning: as in the reference, the whole body of the answer is the file
 * @param filenameExtractor       the file's name below the folder of its stream, with slashes between folders; should be another
 *                                one for each record. A random one by default
 */
@Component(since = "6.46.0")
public record FileUploader(
        @Sees("download_target") @DefaultType("HttpRequester")
        Requester requester,

        @DefaultType("DpathExtractor") RecordExtractor downloadTargetExtractor,
        @Nullable RecordExtractor fileExtractor,
        @Sees("record") @Nullable Template<String> filenameExtractor)
        implements dev.weir.spi.component.FileUploader, Preflight {

    private static final int MOST_REPETITIONS = 5;

    public FileUploader {
        requester = requester instanceof HttpRequester http ? http.uncached() : requester;
    }

    @Override
    public void verify(Scope scope) {
        Preflight.verify(requester, scope);
        if (fileExtractor != null) {
            scope.runtime()
                    .warn(
                            "The file_extractor of a file_uploader is passed over: the whole body of an answer is the file");
        }
    }

    @Override
    public @Nullable FileReference upload(Record record, FileStore files, Scope scope) {
        String name = name(record, scope);
        Row target = Row.of("download_target", target(record, scope));
        Scope download =
                scope.withSlice(new StreamSlice(new Row(), new Row(), target)).on(Errand.of(Errand.Purpose.FILE, this));
        for (int repetitions = 0; ; repetitions++) {
            try (Response response = send(download)) {
                if (!response.isOk()) {
                    return null;
                }
                try {
                    return files.keep(record.streamName(), name, response.body());
                } catch (ConnectorException e) {
                    if (e.type() != FailureType.SOURCE_TRANSIENT || repetitions == MOST_REPETITIONS) {
                        throw e;
                    }
                }
            }
            scope.runtime().pause(Duration.ofSeconds(1L << repetitions));
        }
    }

    private String name(Record record, Scope scope) {
        return filenameExtractor == null || filenameExtractor.text().isEmpty()
                ? UUID.randomUUID().toString()
                : filenameExtractor.in(scope.with("record", record));
    }

    private String target(Record record, Scope scope) {
        byte[] json = scope.runtime().json().write(record.data()).getBytes(StandardCharsets.UTF_8);
        try (DocumentReader documents = scope.runtime().json().documents(new ByteArrayInputStream(json));
                Rows targets = downloadTargetExtractor.extract(documents, scope)) {
            Object first = targets.hasNext() ? targets.next() : null;
            if (first instanceof String target) {
                return target;
            }
            throw new ConnectorException(
                    FailureType.SOURCE_PERMANENT,
                    "Cannot fetch the file of a record of stream '" + record.streamName()
                            + "': download_target_extractor"
                            + " finds " + (first == null ? "nothing" : "no text")
                            + " in it (check its path, or leave out"
                            + " such records with a record_filter)");
        }
    }

    private Response send(Scope download) {
        try {
            return requester.send(null, new RequestOptions(), download);
        } catch (RetrieverActionException e) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot fetch the file of a record: the error handler says " + e.action()
                            + ", but a file has no pages and no window (use another action)",
                    e);
        }
    }
}
