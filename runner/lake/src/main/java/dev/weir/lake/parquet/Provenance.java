package dev.weir.lake.parquet;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.parquet.io.api.Binary;

/**
 * Which run a row comes from; the same for all rows of a run.
 *
 * @param run      the run's name
 * @param loadedAt when the run started
 */
public record Provenance(String run, Instant loadedAt) {

    Binary runText() {
        return Binary.fromConstantByteArray(run.getBytes(StandardCharsets.UTF_8));
    }

    long loadedAtMicros() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, loadedAt);
    }
}
