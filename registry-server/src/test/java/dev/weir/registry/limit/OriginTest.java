package dev.weir.registry.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.registry.outward.Network;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginTest {

    private static final Origin BEHIND =
            new Origin(List.of(Network.parse("192.0.2.0/30"), Network.parse("2001:db8::/64")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    198.51.100.7 | 203.0.113.9 | 198.51.100.7
                    192.0.2.1 | | 192.0.2.1
                    192.0.2.1 | 203.0.113.9 | 203.0.113.9
                    192.0.2.1 | 203.0.113.1, 203.0.113.9 | 203.0.113.9
                    192.0.2.1 | 203.0.113.9, 192.0.2.2 | 203.0.113.9
                    192.0.2.4 | 203.0.113.9 | 192.0.2.4
                    192.0.2.1 | 203.0.113.9, unknown | 192.0.2.1
                    192.0.2.1 | 203.0.113.9, localhost | 192.0.2.1
                    192.0.2.1 | 192.0.2.3, 192.0.2.2 | 192.0.2.3
                    2001:db8::1 | [2001:db8:1::9] | 2001:db8:1:0:0:0:0:9
                    """)
    void believesProxiesThatAreNamed(String peer, String forwarded, String origin) {
        assertThat(BEHIND.of(peer, forwarded)).isEqualTo(origin);
        assertThat(Origin.DIRECT.of(peer, forwarded)).isEqualTo(peer);
    }

    @Test
    void saysThatANetworkIsNone() {
        for (String text : List.of("", "localhost", "10.0.0.0/33", "10.0.0.0/", "10.0.0/8", "1.2.3.400", "::1/129")) {
            assertThatThrownBy(() -> Network.parse(text))
                    .hasMessage("Cannot read '" + text + "' as network: it is none (write an address such as 192.0.2.7,"
                            + " or one with bits such as 192.0.2.0/24)");
        }
    }
}
