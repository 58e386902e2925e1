package dev.weir.benchmarks.api;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Report jobs: POST {@code reports} makes one, {@code reports/ID} is asked three times until it is ready, and
 * {@code reports/ID/download} has orders as JSON lines.
 */
final class ReportJobs implements Endpoint {

    private static final int POLLS = 3;

    private final Records lines;
    private final Map<String, AtomicInteger> jobs = new ConcurrentHashMap<>();

    private ReportJobs(Records lines) {
        this.lines = lines;
    }

    static Map<String, Endpoint> endpoints(int count) {
        return Map.of("reports", new ReportJobs(Orders.render(count, '\n')));
    }

    @Override
    public Answer answer(Request request) {
        List<String> path = request.path();
        if (path.size() == 1) {
            String id = "job-" + (jobs.size() + 1);
            jobs.put(id, new AtomicInteger());
            return Answer.json("{\"id\":\"" + id + "\",\"status\":\"QUEUED\"}");
        }
        String id = path.get(1);
        AtomicInteger polls = jobs.get(id);
        if (polls == null) {
            return Answer.NOT_FOUND;
        }
        if (path.size() == 3) {
            return Answer.of("application/x-ndjson", lines.first(request.limit()));
        }
        boolean ready = polls.incrementAndGet() >= POLLS;
        String url = "\"http://" + request.host() + "/v1/reports/" + id + "/download\"";
        return Answer.json("{\"id\":\"" + id + "\",\"status\":\"" + (ready ? "COMPLETED" : "RUNNING") + "\",\"url\":"
                + (ready ? url : "null") + "}");
    }
}
