package dev.weir.standard.async;

import dev.weir.spi.annotation.Alias;
import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.DefaultType;
import dev.weir.spi.annotation.Interpolate;
import dev.weir.spi.annotation.Interpolation;
import dev.weir.spi.annotation.KeyColumns;
import dev.weir.spi.annotation.Name;
import dev.weir.spi.annotation.Sees;
import dev.weir.spi.annotation.Since;
import dev.weir.spi.component.Paginator;
import dev.weir.spi.component.Reading;
import dev.weir.spi.component.ReadySlices;
import dev.weir.spi.component.Requester;
import dev.weir.spi.component.Retriever;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.record.RecordExtractor;
import dev.weir.spi.slicing.PartitionRouter;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Rows;
import dev.weir.spi.value.StreamSlice;
import dev.weir.standard.decoder.JsonDecoder;
import dev.weir.standard.partition.CartesianProduct;
import dev.weir.standard.record.DpathExtractor;
import dev.weir.standard.record.RecordSelector;
import dev.weir.standard.request.HttpRequester;
import dev.weir.standard.request.Preflight;
import dev.weir.standard.retriever.SimpleRetriever;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a slice by a job: asks the source to prepare the data, asks whether it is done (after a second, then at twice its age,
 * later every five seconds), and downloads what it made. As many jobs run at the same time, over all streams, as {@code max_concurrent_async_job_count} of the manifest
 * allows. A job that fails or times out is started again, twice at most; then its slice fails and the others go on. Jobs that
 * still run when the run ends early are aborted.
 *
 * <p>The templates of requesters see {@code stream_slice}; after the creation {@code creation_response}; in downloads
 * {@code polling_response} and {@code download_target} too. The two answers are the fields of the JSON body, with
 * {@code headers} and {@code request} beside them. The {@code download_target_requester} sees {@code polling_response} only.
 * Request options of partition router and cursor are not added to requests, and a
 * client-side incremental cursor drops nothing, as in the reference.
 *
 * <pre>
 * type: AsyncRetriever
 * creation_requester:
 *   type: HttpRequester
 *   url: https://api.example.com/exports
 *   http_method: POST
 * polling_requester:
 *   type: HttpRequester
 *   url: "https://api.example.com/exports/{{ creation_response['id'] }}"
 * status_extractor:
 *   type: DpathExtractor
 *   field_path: [status]
 * status_mapping:
 *   type: AsyncJobStatusMap
 *   running: [pending]
 *   completed: [ready]
 *   failed: [failed]
 *   timeout: [expired]
 * download_target_extractor:
 *   type: DpathExtractor
 *   field_path: [urls]
 * download_requester:
 *   type: HttpRequester
 *   url: "{{ download_target }}"
 * record_selector:
 *   type: RecordSelector
 *   extractor:
 *     type: DpathExtractor
 *     field_path: []
 * </pre>
 *
 * @param recordSelector          filters, transforms and normalises the downloaded records; its extractor is not used
 * @param statusMapping           what the source's words for the state of a job mean
 * @param statusExtractor         finds the word for the state in the answer of a poll
 * @param downloadTargetExtractor finds what there is to download, usually URLs, in the answer of the last poll or of the
 *                                {@code download_target_requester}; without it there is one download, without a target
 * @param downloadExtractor       finds the records in a download; by default each document is one, or a list of them
 * @param creationRequester       starts a job
 * @param pollingRequester        asks for the state of a job
 * @param pollingJobTimeout       after how many minutes a job counts as timed out; 60 by default
 * @param failedRetryWaitTimeInSeconds how many seconds pass before a job that the source reported as failed is started again;
 *                                jobs that could not be started or timed out do not wait
 * @param downloadTargetRequester asks for what there is to download, where the polls do not say
 * @param downloadRequester       downloads one target
 * @param downloadPaginator       leads from page to page of a download; without it there is only one page
 * @param abortRequester          stops a job: one that timed out, or that runs when the run ends early
 * @param deleteRequester         removes a job after its data was read
 * @param partitionRouters        cuts the stream into partitions; with several routers, every combination of their partitions is
 *                                one
 * @param decoder                 reads the answers about jobs; JSON by default
 * @param downloadDecoder         reads the downloads; JSON by default
 */
@Component(since = "5.5.0")
public record AsyncRetriever(
        @Sees({"creation_response", "polling_response", "download_target", "next_page_token"})
        @DefaultType("RecordSelector")
        RecordSelector recordSelector,

        @DefaultType("AsyncJobStatusMap") AsyncJobStatusMap statusMapping,
        RecordExtractor statusExtractor,

        @Since("6.36.0") @Alias(value = "urls_extractor", until = "6.35.0") @Nullable
        RecordExtractor downloadTargetExtractor,

        @KeyColumns(KeyColumns.Names.WITHIN) @Since("6.8.0") @Nullable
        RecordExtractor downloadExtractor,

        Requester creationRequester,
        @Sees("creation_response") Requester pollingRequester,

        @Since("6.42.0") @Interpolate(Interpolation.VALUE) @Nullable
        Template<@Nullable Object> pollingJobTimeout,

        @Since("7.19.0") @Interpolate(Interpolation.VALUE) @Nullable
        Template<@Nullable Object> failedRetryWaitTimeInSeconds,

        @Sees({"creation_response", "polling_response"})
        @Since("6.36.0")
        @Alias(value = "url_requester", until = "6.35.0")
        @Nullable
        Requester downloadTargetRequester,

        @Sees({"creation_response", "polling_response", "download_target", "url", "next_page_token"})
        Requester downloadRequester,

        @Sees({"creation_response", "polling_response", "download_target", "url", "next_page_token"})
        @Since("5.8.0")
        @Nullable
        Paginator downloadPaginator,

        @Sees("creation_response") @Since("5.8.0") @Nullable Requester abortRequester,
        @Sees("creation_response") @Since("5.8.0") @Nullable Requester deleteRequester,
        @Name("partition_router") @Default("[]") List<PartitionRouter> partitionRouters,
        @Nullable Decoder decoder,
        @Since("6.8.0") @Nullable Decoder downloadDecoder)
        implements Retriever, Preflight {

    public AsyncRetriever {
        if (downloadTargetRequester != null && downloadTargetExtractor == null) {
            throw new IllegalArgumentException(
                    "Cannot download the data of jobs: there is a download_target_requester but"
                            + " no download_target_extractor (say where its answer holds the targets)");
        }
        creationRequester = fresh(creationRequester);
        pollingRequester = fresh(pollingRequester);
        downloadRequester = fresh(downloadRequester);
        downloadTargetRequester = downloadTargetRequester == null ? null : fresh(downloadTargetRequester);
        abortRequester = abortRequester == null ? null : fresh(abortRequester);
        deleteRequester = deleteRequester == null ? null : fresh(deleteRequester);
        partitionRouters = List.copyOf(partitionRouters);
    }

    /** Answers about jobs change while the URL stays, also where the stream is another one's parent. */
    private static Requester fresh(Requester requester) {
        return requester instanceof HttpRequester http ? http.uncached() : requester;
    }

    @Override
    public ReadySlices prepare(Iterator<StreamSlice> slices, Scope scope) {
        return new JobRun(this, slices, scope);
    }

    /** The records of a slice; one that was not prepared is prepared first. */
    @Override
    public Rows read(Reading reading) {
        Iterator<StreamSlice> slice = List.of(reading.slice()).iterator();
        boolean isPrepared = FinishedJob.in(reading.slice()) != null;
        ReadySlices ready = isPrepared ? ReadySlices.of(slice) : prepare(slice, reading.scope());
        JobRequests requests = new JobRequests(this, reading.scope());
        return recordSelector.process(new JobRows(ready, requests, download(), reading), reading, reading.scope());
    }

    @Override
    public List<String> keyColumns() {
        return downloadExtractor == null ? List.of() : downloadExtractor.keyColumns();
    }

    private Retriever download() {
        RecordExtractor extractor = downloadExtractor == null ? new DpathExtractor(List.of(), null) : downloadExtractor;
        return new SimpleRetriever(
                downloadRequester,
                new RecordSelector(extractor, null, null, null),
                downloadDecoder,
                downloadPaginator,
                List.of(),
                false,
                null,
                null,
                null);
    }

    @Override
    public void verify(Scope scope) {
        Stream.of(
                        creationRequester,
                        pollingRequester,
                        downloadTargetRequester,
                        downloadRequester,
                        downloadPaginator,
                        abortRequester,
                        deleteRequester)
                .forEach(part -> Preflight.verify(part, scope));
        JobLimits.of(this, scope);
    }

    @Override
    public @Nullable PartitionRouter partitionRouter() {
        return switch (partitionRouters.size()) {
            case 0 -> null;
            case 1 -> partitionRouters.get(0);
            default -> new CartesianProduct(partitionRouters);
        };
    }

    Decoder decoderOrJson() {
        return decoder == null ? new JsonDecoder() : decoder;
    }
}
