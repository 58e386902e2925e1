package dev.weir.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.spi.value.Row;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretMaskTest {

    private static final Row SCHEMA = JsonText.row("""
            {"properties": {
              "user": {"type": "string"},
              "key": {"type": "string", "airbyte_secret": true},
              "pin": {"type": "integer", "airbyte_secret": true},
              "keys": {"type": "array", "items": {"type": "string", "airbyte_secret": true}},
              "login": {"oneOf": [
                {"properties": {"password": {"airbyte_secret": true}}},
                {"properties": {"token": {"properties": {"value": {"airbyte_secret": true}}}}}]}}}
            """);

    @Test
    void hidesWhatTheSchemaMarks() {
        SecretMask mask = SecretMask.of(SCHEMA, JsonText.row("""
                        {"user": "anna", "key": "k-123", "pin": 4711, "keys": ["one!", "two!"], "login": {"token": {"value": "t-9"}}}
                        """));

        assertThat(mask.hide("anna k-123 4711 one! two! t-9")).isEqualTo("anna **** **** **** **** ****");
    }

    @Test
    void hidesTheFormsInUrlsAndInJson() {
        SecretMask mask = SecretMask.of(SCHEMA, Row.of("key", "a b/\"c\""));

        assertThat(mask.hide("a b/\"c\"")).isEqualTo("****");
        assertThat(mask.hide("?k=a+b%2F%22c%22")).isEqualTo("?k=****");
        assertThat(mask.hide("?k=a%20b%2F%22c%22")).isEqualTo("?k=****");
        assertThat(mask.hide("{\"k\":\"a b/\\\"c\\\"\"}")).isEqualTo("{\"k\":\"****\"}");
    }

    @Test
    void hidesTheFormInPathsOfUrls() {
        SecretMask mask = SecretMask.of(SCHEMA, Row.of("key", "p@ss w/rd+Ü\"x"));

        assertThat(mask.hide("no such path /leak/p@ss%20w/rd+%C3%9C%22x/x")).isEqualTo("no such path /leak/****/x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "bo", "bob", "anna"})
    void hidesRunsOfBase64ThatHoldASecretWhereverItStandsInThem(String user) {
        SecretMask mask = SecretMask.of(SCHEMA, Row.of("key", "PlainPassw0rd?>99"));
        byte[] pair = (user + ":PlainPassw0rd?>99").getBytes(StandardCharsets.UTF_8);

        assertThat(mask.hide("trace: Basic " + Base64.getEncoder().encodeToString(pair) + ", x"))
                .isEqualTo("trace: Basic ****, x");
        assertThat(mask.hide("?c=" + Base64.getUrlEncoder().withoutPadding().encodeToString(pair) + "&d=1"))
                .isEqualTo("?c=****&d=1");
    }

    @Test
    void leavesRunsOfBase64ThatHoldNoSecret() {
        SecretMask mask = SecretMask.of(SCHEMA, Row.of("key", "PlainPassw0rd99"));

        assertThat(mask.hide("Basic Ym9iOm90aGVy")).isEqualTo("Basic Ym9iOm90aGVy");
    }

    @Test
    void hidesTextsThatWereReadInLatin1AndThoseThatAreEscapedInAscii() {
        SecretMask mask = SecretMask.of(SCHEMA, Row.of("key", "HK-é/secret"));

        assertThat(mask.hide("HK-\u00c3\u00a9/secret")).isEqualTo("****");
        assertThat(mask.hide("HK-\\u00c3\\u00a9/secret")).isEqualTo("****");
        assertThat(mask.hide("HK-\\u00e9/secret HK-\\u00E9/secret")).isEqualTo("**** ****");
    }

    @Test
    void replacesTheLongestSecretFirst() {
        SecretMask mask = SecretMask.of(SCHEMA, JsonText.row("{\"key\": \"abc\", \"keys\": [\"abcdef\"]}"));

        assertThat(mask.hide("abcdef and abc")).isEqualTo("**** and ****");
    }

    @Test
    void hidesOldAndNewSecretsAfterAChange() {
        SecretMask mask = SecretMask.of(SCHEMA, Row.of("key", "old")).and(Row.of("key", "new"));

        assertThat(mask.hide("old new")).isEqualTo("**** ****");
    }

    @Test
    void hidesNothingWithoutSecrets() {
        assertThat(SecretMask.NONE.hide("abc")).isEqualTo("abc");
        assertThat(SecretMask.of(SCHEMA, JsonText.row("{\"key\": \"\", \"login\": null, \"keys\": \"x\"}"))
                        .hide("abc x null"))
                .isEqualTo("abc x null");
    }
}
