package dev.weir.parsers.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.spi.value.Row;
import dev.weir.testkit.contract.Coverage;
import dev.weir.testkit.contract.DecoderContract;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.junit.jupiter.api.Test;

class ArchiveDecoderContractTest extends DecoderContract {

    @Override
    protected String yaml() {
        return """
                type: CustomDecoder
                class_name: weir.parsers.ArchiveDecoder
                password: "{{ config['password'] }}"
                file_pattern: '(?<n>\\d)'
                decoder:
                  type: JsonDecoder
                """;
    }

    @Override
    protected Row config() {
        return Row.of("password", "opensesame");
    }

    @Override
    protected List<String> secrets() {
        return List.of("opensesame");
    }

    @Override
    protected byte[] body() {
        return Packed.encryptedZip(
                EncryptionMethod.AES,
                "opensesame",
                Packed.file("1.json", "{\"a\": 1}"),
                Packed.file("2.json", "[{\"a\": 2}]"));
    }

    @Override
    protected List<?> documents() {
        return List.of(Row.of(Map.of("a", 1L, "n", "1")), Row.of(Map.of("a", 2L, "n", "2")));
    }

    @Override
    protected Optional<byte[]> brokenBody() {
        return Optional.of(Packed.damaged(Packed.gz(Packed.utf8("{\"a\": 1}")), 15));
    }

    @Test
    void noComponentIsWithoutContract() {
        assertThat(Coverage.missing("dev.weir.parsers.archive", ArchiveDecoderContractTest.class))
                .isEmpty();
    }
}
