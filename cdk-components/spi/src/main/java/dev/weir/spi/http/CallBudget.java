package dev.weir.spi.http;

/**
 * How many calls a source still allows during one run. Asked before every attempt of a call that counts, and told of every answer to
 * one; answers from memory cost nothing. Called by all threads that read slices, at the same time.
 */
public interface CallBudget {

    /** A budget that allows everything. */
    CallBudget UNLIMITED = new CallBudget() {
        @Override
        public void acquire(Request request) {}

        @Override
        public void answered(Response response) {}
    };

    /**
     * Returns when a request may be sent, which takes its share of the budget.
     *
     * @param request the request as it will be sent, signed
     * @throws dev.weir.spi.failure.ConnectorException if the run is stopped meanwhile, or the request can never be sent
     */
    void acquire(Request request);

    /** Learns from an answer, of which it reads status and headers only, before anybody judges it. */
    void answered(Response response);
}
