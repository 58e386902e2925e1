package dev.weir.lake.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

class S3AnswerTest {

    private static UploadPartResponse part(String tag, String crc) {
        return UploadPartResponse.builder().eTag(tag).checksumCRC32(crc).build();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {"|", "\"|", "\"d41d8cd98f00b2|", "\"\"|", "d41d8cd9|", "\"d41d8cd9\"|AAAA"})
    void refusesAPartWhoseAnswerWasCutOff(String tag, String crc) {
        assertThatThrownBy(() -> S3Answer.whole(() -> S3Answer.part(part(tag, crc))))
                .isInstanceOf(SdkClientException.class)
                .hasMessageStartingWith("its answers were cut off");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {"\"d41d8cd9\"|", "\"d41d8cd9-2\"|AAAAAA=="})
    void takesAWholeAnswer(String tag, String crc) {
        UploadPartResponse sent = part(tag, crc);
        assertThat(S3Answer.whole(() -> S3Answer.part(sent))).isSameAs(sent);
    }

    @Test
    void asksAgainTwice() {
        AtomicInteger asked = new AtomicInteger();
        assertThat(S3Answer.whole(() -> S3Answer.required(asked.incrementAndGet() == 3 ? "id" : null)))
                .isEqualTo("id");
        assertThatThrownBy(() -> S3Answer.whole(() -> S3Answer.content(new byte[0])))
                .hasMessageStartingWith("its answers were cut off");
        assertThat(S3Answer.whole(() -> S3Answer.content(new byte[] {1}))).containsExactly(1);
    }
}
