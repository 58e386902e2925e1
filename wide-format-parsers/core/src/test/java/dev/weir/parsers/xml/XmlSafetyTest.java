package dev.weir.parsers.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.parsers.ExtractorRun;
import dev.weir.parsers.GeneratedBody;
import dev.weir.spi.failure.ConnectorException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents that are made to do harm. */
class XmlSafetyTest {

    private static final ExtractorRun ROWS = new ExtractorRun("""
            type: CustomRecordExtractor
            class_name: weir.parsers.XmlRecordsExtractor
            record: //row
            """);
    private static final long MANY = 1L << 40;

    private static List<@Nullable Object> records(String document) {
        List<@Nullable Object> records = new ArrayList<>();
        ROWS.read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), records::add);
        return records;
    }

    @Test
    void refusesABillionLaughs() {
        StringBuilder document = new StringBuilder("<!DOCTYPE R [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            document.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
        }

        assertThatThrownBy(() -> records(document + "]><R><row><A>&a29;</A></row></R>"))
                .isInstanceOf(ConnectorException.class)
                .hasMessageStartingWith("Cannot read XML: entity 'a29' is not one of XML's own");
        assertThatThrownBy(() -> records(document + "]><R><row A=\"&a29;\"/></R>"))
                .isInstanceOf(ConnectorException.class)
                .hasMessageStartingWith("Cannot read XML: ");
    }

    @Test
    void readsNoFiles(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "hidden");

        assertThatThrownBy(() -> records(
                        "<!DOCTYPE R [<!ENTITY a SYSTEM \"" + secret.toUri() + "\">]><R><row><A>&a;</A></row></R>"))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("entity 'a'")
                .hasMessageNotContaining("hidden");
    }

    @Test
    void asksNobodyForWhatADocumentTypeNames() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(1);
            String url = "http://127.0.0.1:" + server.getLocalPort() + "/a.dtd";

            assertThat(records("<!DOCTYPE R SYSTEM \"" + url + "\"><R><row><A>1</A></row></R>"))
                    .hasSize(1);
            assertThat(records("<!DOCTYPE R [<!ENTITY % p SYSTEM \"" + url + "\"> %p;]><R><row><A>1</A></row></R>"))
                    .hasSize(1);
            assertThat(records(
                            "<!DOCTYPE R [<!ATTLIST row A CDATA \"x\">]><R xmlns:xi=\"http://www.w3.org/2001/XInclude\">"
                                    + "<xi:include href=\"" + url + "\"/><row/></R>"))
                    .containsExactly(new dev.weir.spi.value.Row());

            assertThatThrownBy(server::accept).isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'<R><row>'     | 'x'                | text_characters",
                "'<R><row A=\"' | 'x'                | text_characters",
                "'<R><!--'      | 'x'                | text_characters",
                "'<R><?p '      | 'x'                | text_characters",
                "'<'            | 'x'                | text_characters",
                "'<R><row '     | 'x=\"\" '          | text_characters",
                "'<!DOCTYPE R [' | '<!ENTITY a \"\">' | text_characters",
                "'<R><row>'     | '<a>'              | depth",
                "'<R>'          | '<a>'              | depth",
                "'<R><row>'     | '<a/>'             | record_characters",
                "'<R><row>'     | '<a>xxxxxxxx</a>'  | record_characters",
            })
    void endsWithALimitWhateverNeverEnds(String start, String again, String limit) {
        GeneratedBody body = new GeneratedBody(start, again, MANY, "");

        assertThatThrownBy(() -> ROWS.read(body, record -> {}))
                .isInstanceOf(ConnectorException.class)
                .hasMessageStartingWith("Cannot read XML: ")
                .hasMessageEndingWith("(raise limits." + limit + " if the source is to be trusted with that)");
    }

    @Test
    void endsWithALimitAtTooManyNames() {
        StringBuilder document = new StringBuilder("<R>");
        for (int i = 0; i < 10_001; i++) {
            document.append("<a" + i + "/>");
        }

        assertThatThrownBy(() -> records(document.toString()))
                .isInstanceOf(ConnectorException.class)
                .hasMessageStartingWith("Cannot read XML: it has more than 10000 different names");
    }

    @Test
    void endsWithALimitAtTooManyAttributes() {
        StringBuilder document = new StringBuilder("<R><row");
        for (int i = 0; i < 1_001; i++) {
            document.append(" a" + i + "=''");
        }

        assertThatThrownBy(() -> records(document + "/></R>"))
                .isInstanceOf(ConnectorException.class)
                .hasMessageStartingWith("Cannot read XML: an element has more than 1000 attributes");
    }
}
