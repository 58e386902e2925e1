package dev.weir.standard.async;

import dev.weir.spi.component.Reading;
import dev.weir.spi.component.ReadySlices;
import dev.weir.spi.component.Retriever;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Rows;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** What jobs made, downloaded target after target; after the last target of a job, the source may forget it. */
final class JobRows implements Rows {

    private final ReadySlices slices;
    private final JobRequests requests;
    private final Retriever download;
    private final Reading reading;
    private @Nullable FinishedJob job;
    private Iterator<? extends @Nullable Object> targets = Collections.emptyIterator();
    private @Nullable Rows rows;

    JobRows(ReadySlices slices, JobRequests requests, Retriever download, Reading reading) {
        this.slices = slices;
        this.requests = requests;
        this.download = download;
        this.reading = reading;
    }

    @Override
    public boolean hasNext() {
        while (rows == null || !rows.hasNext()) {
            closeDownload();
            FinishedJob present = job;
            if (present == null) {
                if (!slices.hasNext()) {
                    return false;
                }
                begin(slices);
            } else if (targets.hasNext()) {
                Scope scope = requests.downloading(present, targets.next());
                rows = download.read(new DownloadReading(reading, scope));
            } else {
                job = null;
                requests.delete(present);
            }
        }
        return true;
    }

    private void begin(ReadySlices source) {
        FinishedJob next = FinishedJob.in(source.next());
        if (next == null) {
            throw new IllegalStateException("A slice without a job was handed out");
        }
        List<@Nullable Object> found = requests.targets(next);
        if (found.isEmpty()) {
            requests.scope()
                    .runtime()
                    .warn("Stream " + reading.stream().name() + " has jobs that are completed without anything to"
                            + " download (check download_target_extractor if there should be)");
        }
        job = next;
        targets = found.iterator();
    }

    @Override
    public @Nullable Object next() {
        Rows present = hasNext() ? rows : null;
        if (present == null) {
            throw new NoSuchElementException();
        }
        return present.next();
    }

    private void closeDownload() {
        Rows present = rows;
        rows = null;
        if (present != null) {
            present.close();
        }
    }

    @Override
    public void close() {
        try {
            closeDownload();
        } finally {
            slices.close();
        }
    }
}
