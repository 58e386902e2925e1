package dev.weir.lake.layout;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a run is to a data set.
 *
 * @param run           its name
 * @param startedAt     when it started
 * @param account       the account that it reads for; null if the source has but one
 * @param fromBeginning whether it reads the data set without an earlier state
 */
public record RunFacts(
        String run, Instant startedAt, @Nullable String account, boolean fromBeginning) {}
