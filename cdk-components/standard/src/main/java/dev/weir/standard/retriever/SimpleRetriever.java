package dev.weir.standard.retriever;

import dev.weir.spi.annotation.Alias;
import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.DefaultType;
import dev.weir.spi.annotation.KeyColumns;
import dev.weir.spi.annotation.Moved;
import dev.weir.spi.annotation.Name;
import dev.weir.spi.annotation.Sees;
import dev.weir.spi.annotation.Since;
import dev.weir.spi.component.Paginator;
import dev.weir.spi.component.Reading;
import dev.weir.spi.component.Requester;
import dev.weir.spi.component.Retriever;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.record.RecordSelector;
import dev.weir.spi.slicing.PartitionRouter;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Rows;
import dev.weir.standard.decoder.JsonDecoder;
import dev.weir.standard.paging.NoPagination;
import dev.weir.standard.partition.CartesianProduct;
import dev.weir.standard.property.QueryProperties;
import dev.weir.standard.request.HttpRequester;
import dev.weir.standard.request.Preflight;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a slice by requests, page after page.
 *
 * <pre>
 * type: SimpleRetriever
 * requester:
 *   type: HttpRequester
 *   url: https://api.example.com/accounts
 * record_selector:
 *   type: RecordSelector
 *   extractor:
 *     type: DpathExtractor
 *     field_path: [data]
 * paginator:
 *   type: NoPagination
 * </pre>
 *
 * @param requester        sends the requests
 * @param recordSelector   turns an answer into records
 * @param decoder          reads an answer's body; JSON by default
 * @param paginator        leads from page to page; without one, there is only one page
 * @param partitionRouters cuts the stream into partitions; with several routers, every combination of their partitions is one
 * @param ignoreStreamSlicerParametersOnPaginatedRequests whether only the first request of a slice carries what partition
 *                         router and cursor want in it
 * @param paginationReset  when pagination starts over within a slice, and where
 * @param pageSizeReduction how pages become smaller where the source wants that
 * @param requestWindowSplitting how windows are cut where the source wants that
 */
@Moved(from = "name", until = "0.28.1")
@Moved(from = "primary_key", until = "0.28.1")
@Moved(from = "record_selector.extractor.decoder", to = "decoder", until = "5.10.0")
@Moved(from = "stream_slicer", where = "type: SingleSlice", until = "0.28.1")
@Moved(from = "stream_slicer.stream_slicers", to = "partition_router", until = "0.28.1")
@Component
public record SimpleRetriever(
        @Sees("next_page_token") @DefaultType("HttpRequester")
        Requester requester,

        @Sees("next_page_token") @DefaultType("RecordSelector") @KeyColumns(KeyColumns.Names.WITHIN)
        RecordSelector recordSelector,

        @Since("3.9.0") @Nullable Decoder decoder,

        @Sees("next_page_token") @DefaultType("NoPagination") @Nullable
        Paginator paginator,

        @Since("0.29.0") @Name("partition_router") @Alias(value = "stream_slicer", until = "0.28.1") @Default("[]")
        List<PartitionRouter> partitionRouters,

        @Since("0.65.0") @Default("false") boolean ignoreStreamSlicerParametersOnPaginatedRequests,

        @Since("7.4.0") @DefaultType("PaginationReset") @Nullable
        PaginationReset paginationReset,

        @Since("7.30.0") @DefaultType("PageSizeReduction") @Nullable
        PageSizeReduction pageSizeReduction,

        @Since("7.32.0") @DefaultType("RequestWindowSplitting") @Nullable
        RequestWindowSplitting requestWindowSplitting)
        implements Retriever, Preflight {

    public SimpleRetriever {
        partitionRouters = List.copyOf(partitionRouters);
    }

    @Override
    public Rows read(Reading reading) {
        if (requestWindowSplitting == null) {
            return pages(reading);
        }
        requestWindowSplitting.verify(this, reading);
        return new SplitRows(this, requestWindowSplitting, reading);
    }

    @Override
    public List<String> keyColumns() {
        return recordSelector.keyColumns();
    }

    /** The records of all pages of a slice, or of a part of one. */
    Rows pages(Reading reading) {
        return new PagedRows(new PageReader(this, reading), reading);
    }

    @Override
    public void verify(Scope scope) {
        Preflight.verify(requester, scope);
        Preflight.verify(paginator, scope);
        ReadableOnce.verify(this);
        OffsetCount.verify(this);
        if (pageSizeReduction != null) {
            pageSizeReduction.verify(this);
        }
    }

    @Override
    public @Nullable PartitionRouter partitionRouter() {
        return switch (partitionRouters.size()) {
            case 0 -> null;
            case 1 -> partitionRouters.get(0);
            default -> new CartesianProduct(partitionRouters);
        };
    }

    @Nullable
    QueryProperties queryProperties() {
        return requester instanceof HttpRequester http ? http.properties() : null;
    }

    Decoder decoderOrJson() {
        return decoder == null ? new JsonDecoder() : decoder;
    }

    Paginator paginatorOrNone() {
        return paginator == null ? new NoPagination() : paginator;
    }
}
