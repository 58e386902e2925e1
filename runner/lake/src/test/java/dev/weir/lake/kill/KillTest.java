package dev.weir.lake.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.lake.storage.S3Emulator;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few kills; {@code .ci/kill} kills more often. */
class KillTest {

    private static final int KILLS = 7;

    @TempDir
    Path folder;

    @Test
    void keepsEveryRecordOnceInAFolder() throws Exception {
        try (Kills kills = new Kills(1, Place.folder(folder.resolve("lake")), folder)) {
            kills.kill(KILLS);
            assertThat(kills.summary()).startsWith(KILLS + " kills in ");
        }
    }

    @Test
    void keepsEveryRecordOnceOnS3() throws Exception {
        try (S3Emulator emulator = new S3Emulator();
                Kills kills = new Kills(2, Place.bucket(emulator, "raw"), folder)) {
            kills.kill(KILLS);
            assertThat(kills.summary()).startsWith(KILLS + " kills in ");
        }
    }
}
