package dev.weir.standard.file;

import static dev.weir.standard.fixture.Lookups.textAt;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.component.Requester;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.Resolution;
import dev.weir.spi.read.RetrieverActionException;
import dev.weir.spi.record.RecordExtractor;
import dev.weir.spi.sink.FileStore;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.FileReference;
import dev.weir.spi.value.Record;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import dev.weir.standard.exchange.GivenResponse;
import dev.weir.standard.record.DpathExtractor;
import dev.weir.testkit.scope.TestRuntime;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FileUploaderTest {

    private static final RecordExtractor URL = new DpathExtractor(List.of(Template.constant("url")), null);

    private final TestRuntime source = new TestRuntime();
    private final Scope scope = source.scope().withSlice(StreamSlice.ofPartition(Row.of("part", "x")));
    private final List<String> asked = new ArrayList<>();
    private final List<GivenResponse> answers = new ArrayList<>();
    private final Folder folder = new Folder();

    private final Requester requester = (path, extra, at) -> {
        assertThat(at.slice().partition()).isEmpty();
        asked.add(String.valueOf(at.slice().extraFields().get("download_target")));
        GivenResponse answer = GivenResponse.of(200, "content");
        answers.add(answer);
        return answer;
    };

    @Test
    void downloadsWhatTheRecordNames() {
        FileReference file =
                uploader(requester, textAt("record.name")).upload(record("https://h/f", "a.txt"), folder, scope);

        assertThat(file).isEqualTo(new FileReference("/files/items/a.txt", "items/a.txt", 7));
        assertThat(asked).containsExactly("https://h/f");
        assertThat(answers).allMatch(answer -> answer.closed);
    }

    @Test
    void filesWithoutANameHaveRandomOnes() {
        FileUploader uploader = uploader(requester, null);

        FileReference one = uploader.upload(record("u", "a"), folder, scope);
        FileReference other = uploader.upload(record("u", "a"), folder, scope);

        assertThat(one.sourceFileRelativePath()).matches("items/[0-9a-f-]{36}");
        assertThat(one.sourceFileRelativePath()).isNotEqualTo(other.sourceFileRelativePath());
    }

    @Test
    void aDownloadThatBreaksOffIsBegunAnew() {
        folder.failures = 2;

        FileReference file = uploader(requester, textAt("record.name")).upload(record("u", "a"), folder, scope);

        assertThat(file.fileSizeBytes()).isEqualTo(7);
        assertThat(asked).hasSize(3);
        assertThat(source.waits()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(answers).hasSize(3).allMatch(answer -> answer.closed);
    }

    @Test
    void aDownloadThatAlwaysBreaksOffFails() {
        folder.failures = 9;

        assertThatThrownBy(() -> uploader(requester, null).upload(record("u", "a"), folder, scope))
                .hasMessage("the connection broke");
        assertThat(asked).hasSize(6);
    }

    @Test
    void aFolderThatCannotBeWrittenToIsNotTriedAgain() {
        folder.type = FailureType.SINK;
        folder.failures = 1;

        assertThatThrownBy(() -> uploader(requester, null).upload(record("u", "a"), folder, scope))
                .hasMessage("the connection broke");
        assertThat(asked).hasSize(1);
    }

    @Test
    void anAnswerThatIsIgnoredIsNoFile() {
        Requester gone = (path, extra, at) -> GivenResponse.of(404, "not here");

        assertThat(uploader(gone, null).upload(record("u", "a"), folder, scope)).isNull();
    }

    @Test
    void aRecordWithoutATargetFails() {
        assertThatThrownBy(() -> uploader(requester, null)
                        .upload(new Record("items", Row.of("id", 1L), StreamSlice.WHOLE), folder, scope))
                .isInstanceOfSatisfying(
                        ConnectorException.class,
                        failure -> assertThat(failure.type()).isEqualTo(FailureType.SOURCE_PERMANENT))
                .hasMessage(
                        "Cannot fetch the file of a record of stream 'items': download_target_extractor finds nothing"
                                + " in it (check its path, or leave out such records with a record_filter)");
        assertThatThrownBy(() -> uploader(requester, null)
                        .upload(new Record("items", Row.of("url", 1L), StreamSlice.WHOLE), folder, scope))
                .hasMessageContaining("download_target_extractor finds no text in it");
    }

    @Test
    void actionsOfPagesAreRefused() {
        Requester paging = (path, extra, at) -> {
            throw new RetrieverActionException(Resolution.Action.RESET_PAGINATION, "");
        };

        assertThatThrownBy(() -> uploader(paging, null).upload(record("u", "a"), folder, scope))
                .hasMessage(
                        "Cannot fetch the file of a record: the error handler says RESET_PAGINATION, but a file has no"
                                + " pages and no window (use another action)");
    }

    @Test
    void saysThatAFileExtractorIsPassedOver() {
        new FileUploader(requester, URL, URL, null).verify(scope);

        assertThat(source.warnings())
                .containsExactly(
                        "The file_extractor of a file_uploader is passed over: the whole body of an answer is the file");
    }

    private static FileUploader uploader(Requester requester, @Nullable Template<String> name) {
        return new FileUploader(requester, URL, null, name);
    }

    private static Record record(String url, String name) {
        Row data = Row.of("url", url);
        data.put("name", name);
        return new Record("items", data, StreamSlice.WHOLE);
    }

    /** Reads files and forgets them; fails as often as it is told to. */
    private static final class Folder implements FileStore {
        private int failures;
        private FailureType type = FailureType.SOURCE_TRANSIENT;

        @Override
        public FileReference keep(String streamName, String fileName, InputStream content) {
            if (failures-- > 0) {
                throw new ConnectorException(type, "the connection broke");
            }
            try {
                String path = streamName + "/" + fileName;
                return new FileReference("/files/" + path, path, new String(content.readAllBytes(), UTF_8).length());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
