package dev.weir.lake.kill;

import dev.weir.lake.kill.FaultProxy.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/** Faults by chance: some of all requests, or all from one on. */
final class RandomFaults implements Function<HttpMessage, Fault> {

    private final SplittableRandom random;
    private final double share;
    private final int lastGood;
    private int requests;

    /**
     * Faults of a seed.
     *
     * @param share    which share of the requests something happens to
     * @param lastGood how many requests there are before the network is gone for good
     */
    RandomFaults(long seed, double share, int lastGood) {
        this.random = new SplittableRandom(seed);
        this.share = share;
        this.lastGood = lastGood;
    }

    @Override
    public synchronized Fault apply(HttpMessage request) {
        requests++;
        if (requests > lastGood) {
            return requests == lastGood + 1 && random.nextBoolean() ? Fault.LOST_ANSWER : Fault.RESET;
        }
        if (random.nextDouble() >= share) {
            return Fault.NONE;
        }
        List<Fault> possible = new ArrayList<>(List.of(Fault.values()));
        possible.remove(Fault.NONE);
        if (!request.head().startsWith("POST ") || !request.head().contains("uploadId=")) {
            possible.remove(Fault.FALSE_SUCCESS);
        }
        if (request.header("if-none-match") == null) {
            possible.remove(Fault.COLLISION);
        }
        return possible.get(random.nextInt(possible.size()));
    }
}
