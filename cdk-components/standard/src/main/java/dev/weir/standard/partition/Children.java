package dev.weir.standard.partition;

import dev.weir.spi.slicing.PartitionRouter;

/** What routers that combine others ask of them. */
final class Children {

    private Children() {}

    static void refuseRequestOptions(PartitionRouter router) {
        boolean asks = router instanceof ListPartitionRouter list && list.requestOption() != null
                || router instanceof SubstreamPartitionRouter substream
                        && substream.parentStreamConfigs().stream().anyMatch(config -> config.requestOption() != null);
        if (asks) {
            throw new IllegalArgumentException("Cannot combine partitions: the partition router below has a"
                    + " request_option, but requests are made for the combination (use stream_partition in the"
                    + " requester)");
        }
    }
}
