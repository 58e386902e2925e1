package dev.weir.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.protocol.ConfiguredCatalog.Stream;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.value.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputFilesTest {

    private static final JsonText JSON = new JsonText();

    @TempDir
    Path folder;

    @Test
    void readsACatalog() throws IOException {
        Path file = file("""
                {"streams": [
                  {"stream": {"name": "users", "json_schema": {"properties": {}}}, "sync_mode": "incremental", "cursor_field": ["at"], "destination_sync_mode": "append"},
                  {"stream": {"name": "tags", "namespace": "eu"}, "sync_mode": "full_refresh"}]}
                """);

        assertThat(ConfiguredCatalog.read(file, JSON).streams())
                .containsExactly(
                        new Stream("users", null, true, List.of("at"), Row.of("properties", new Row())),
                        new Stream("tags", "eu", false, List.of(), new Row()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[] | not a JSON object (it must begin with '{')",
                "{} | it has no list 'streams' (a configured catalog is wanted)",
                "{\"streams\":[{\"name\":\"a\"}]} | streams[0] has no object 'stream' "
                        + "(a configured catalog is wanted, not what discover prints)",
                "{\"streams\":[{\"stream\":{}}]} | streams[0].stream has no text 'name'",
                "{\"streams\":[{\"stream\":{\"name\":\"a\"}}]} | streams[0].sync_mode is missing "
                        + "(one of full_refresh, incremental)",
                "{\"streams\":[{\"stream\":{\"name\":\"a\"},\"sync_mode\":\"fast\"}]} | streams[0].sync_mode is 'fast' "
                        + "(one of full_refresh, incremental)",
                "{\"streams\":[{\"stream\":{\"name\":\"a\"},\"sync_mode\":\"full_refresh\",\"cursor_field\":\"at\"}]} | "
                        + "streams[0].cursor_field is no list of texts",
            })
    void saysWhatIsWrongWithACatalog(String text, String reason) throws IOException {
        Path file = file(text);

        assertThatThrownBy(() -> ConfiguredCatalog.read(file, JSON))
                .isInstanceOfSatisfying(
                        ConnectorException.class, e -> assertThat(e.type()).isEqualTo(FailureType.CONFIG))
                .hasMessage("Cannot read catalog " + file + ": " + reason);
    }

    @Test
    void readsStatesOfStreams() throws IOException {
        StreamStates states = StreamStates.read(file("""
                        [{"type": "STREAM", "stream": {"stream_descriptor": {"name": "users"}, "stream_state": {"at": 5}}},
                         {"type": "STREAM", "stream": {"stream_descriptor": {"name": "tags", "namespace": "eu"}}}]
                        """), JSON);

        assertThat(states.of("users", null)).isEqualTo(Row.of("at", 5L));
        assertThat(states.of("users", "eu")).isNull();
        assertThat(states.of("tags", "eu")).isEqualTo(new Row());
        assertThat(states.of("other", null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "[]"})
    void readsTheFormsOfNoState(String text) throws IOException {
        assertThat(StreamStates.read(file(text), JSON).of("users", null)).isNull();
    }

    @Test
    void takesAGlobalStateApart() throws IOException {
        StreamStates states = StreamStates.read(file("""
                        [{"type": "GLOBAL", "global": {"shared_state": {}, "stream_states": [
                          {"stream_descriptor": {"name": "users"}, "stream_state": {"at": 5}}]}}]
                        """), JSON);

        assertThat(states.of("users", null)).isEqualTo(Row.of("at", 5L));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"users\":{\"at\":5}} | not a list of states (give the states that the last sync wrote)",
                "[5] | [0] is not an object",
                "[{\"type\":\"LEGACY\",\"data\":{\"users\":{}}}] | [0] has no object 'stream' "
                        + "(states are STREAM states; leave old ones out to read all again)",
                "[{\"stream\":{\"stream_state\":{}}}] | [0].stream.stream_descriptor has no text 'name'",
                "[{\"stream\":{\"stream_descriptor\":{\"name\":\"a\"},\"stream_state\":[]}}] | "
                        + "[0].stream.stream_state is not an object",
                "[{\"global\":{\"shared_state\":{\"a\":1},\"stream_states\":[]}}] | "
                        + "[0].global has a shared_state, which no stream of a source like this one writes",
                "[{\"global\":{}}] | [0].global has no list 'stream_states'",
                "[{\"global\":{\"stream_states\":[1]}}] | [0].global.stream_states[0] is not an object",
            })
    void saysWhatIsWrongWithAState(String text, String reason) throws IOException {
        Path file = file(text);

        assertThatThrownBy(() -> StreamStates.read(file, JSON))
                .isInstanceOfSatisfying(
                        ConnectorException.class, e -> assertThat(e.type()).isEqualTo(FailureType.CONFIG))
                .hasMessage("Cannot read state " + file + ": " + reason);
    }

    @Test
    void saysWhyAFileCannotBeRead() throws IOException {
        Path missing = folder.resolve("missing.json");
        Path empty = file(" \n");
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"a\": ");
        Path latin = Files.write(folder.resolve("latin.json"), new byte[] {'"', (byte) 0xe9, '"'});

        assertThatThrownBy(() -> new JsonFile(missing, "config").readObject(JSON))
                .hasMessage("Cannot read config " + missing + ": no such file (check the path)");
        assertThatThrownBy(() -> new JsonFile(folder, "config").readObject(JSON))
                .hasMessage("Cannot read config " + folder + ": it is a directory (name the file in it)");
        assertThatThrownBy(() -> new JsonFile(empty, "config").readObject(JSON))
                .hasMessage("Cannot read config " + empty + ": the file is empty (write a JSON document into it)");
        assertThatThrownBy(() -> new JsonFile(broken, "config").readObject(JSON))
                .hasMessageStartingWith("Cannot read config " + broken + ": not valid JSON");
        assertThatThrownBy(() -> new JsonFile(latin, "config").readObject(JSON))
                .hasMessage("Cannot read config " + latin + ": not UTF-8 text (save it as UTF-8)");
        assertThatThrownBy(() -> new JsonFile(folder, "config").readObject(JSON))
                .hasMessageStartingWith("Cannot read config " + folder + ": ");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("input.json"), text);
    }
}
