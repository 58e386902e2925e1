package dev.weir.parsers.xml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.parsers.ExtractorRun;
import dev.weir.parsers.GeneratedBody;
import dev.weir.parsers.UsedMemory;
import org.junit.jupiter.api.Test;

class LargeXmlTest {

    private static final int MEGABYTE = 1 << 20;
    private static final int USERS = 120_000;

    private static final String USER = """
            <USER ID="1001" NAME="Fish &amp; Chips">
              <PLAN ID="7"><DATE>2024-01-02</DATE><CLICKS>1234</CLICKS><NGR>12.50</NGR><NOTE><![CDATA[a<b]]></NOTE></PLAN>
              <PLAN ID="8"><DATE>2024-01-02</DATE><CLICKS>0</CLICKS><NGR>0.00</NGR><NOTE/></PLAN>
            </USER>
            """;

    private long first;
    private long last;
    private int count;

    @Test
    void holdsOneRecordAtATime() {
        ExtractorRun extraction = new ExtractorRun("""
                        type: CustomRecordExtractor
                        class_name: weir.parsers.XmlRecordsExtractor
                        record: //USER/PLAN
                        ancestors:
                          - path: ..
                            fields: {user_id: "@ID", user: "@NAME"}
                        """);
        GeneratedBody body = new GeneratedBody("<E>\n", USER, USERS, "</E>");

        int records = extraction.read(body, record -> {
            count++;
            if (count == 1_000) {
                first = UsedMemory.now();
            } else if (count == 2 * USERS - 1_000) {
                last = UsedMemory.now();
            }
        });

        assertThat(records).isEqualTo(2 * USERS);
        assertThat(body.bytesRead()).isGreaterThan(25 * MEGABYTE);
        assertThat(last - first).isLessThan(5 * MEGABYTE);
    }
}
