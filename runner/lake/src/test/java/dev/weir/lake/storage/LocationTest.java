package dev.weir.lake.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.lake.storage.Location.Bucket;
import dev.weir.lake.storage.Location.Folder;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocationTest {

    @Test
    void readsBucketsAndFolders() {
        assertThat(Location.parse("s3://lake")).isEqualTo(new Bucket("lake", ""));
        assertThat(Location.parse("s3://lake/raw//zone/")).isEqualTo(new Bucket("lake", "raw//zone"));
        assertThat(Location.parse("./out/lake")).isEqualTo(new Folder(Path.of("./out/lake")));
        assertThat(Location.parse("s3://lake/raw")).hasToString("s3://lake/raw");
        assertThat(Location.parse("s3://lake/")).hasToString("s3://lake");
        assertThat(Location.parse("out")).hasToString("out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "s3://", "s3:///raw", "gs://lake/raw", "a\0b"})
    void refusesOtherPlaces(String text) {
        assertThatThrownBy(() -> Location.parse(text))
                .isInstanceOf(ConnectorException.class)
                .hasMessage("Cannot use '" + text + "': not a place (give s3://bucket/prefix or a folder)")
                .extracting(e -> ((ConnectorException) e).type())
                .isEqualTo(FailureType.CONFIG);
    }
}
