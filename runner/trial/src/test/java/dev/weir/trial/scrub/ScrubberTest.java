package dev.weir.trial.scrub;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.engine.json.JacksonJson;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScrubberTest {

    private static final JacksonJson JSON = new JacksonJson();
    private static final List<UnaryOperator<String>> SPELLINGS = List.of(
            text -> text,
            text -> URLEncoder.encode(text, UTF_8),
            text -> URLEncoder.encode(text, UTF_8).replace("+", "%20"),
            ScrubberTest::lowerCodes,
            ScrubberTest::json,
            ScrubberTest::asciiJson,
            text -> text.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace("\"", "&quot;")
                    .replace("'", "&#39;"));

    private static String lowerCodes(String text) {
        return java.util.regex.Pattern.compile("%[0-9A-F]{2}")
                .matcher(URLEncoder.encode(text, UTF_8))
                .replaceAll(code -> code.group().toLowerCase(java.util.Locale.ROOT));
    }

    private static String json(String text) {
        String quoted = JSON.write(text);
        return quoted.substring(1, quoted.length() - 1);
    }

    private static String asciiJson(String text) {
        StringBuilder ascii = new StringBuilder();
        json(text)
                .chars()
                .forEach(unit ->
                        ascii.append(unit < 128 ? String.valueOf((char) unit) : String.format("\\u%04x", unit)));
        return ascii.toString();
    }

    private static Scrubber scrubber(String... secrets) {
        return new Scrubber(standIns(List.of(secrets)).secrets());
    }

    private static StandIns standIns(List<String> secrets) {
        StandIns standIns = new StandIns();
        for (int i = 0; i < secrets.size(); i++) {
            standIns.add("secret " + i, "field " + i, secrets.get(i));
        }
        return standIns;
    }

    static Stream<String> nastySecrets() {
        return Stream.of(
                "p\"ss'w\\rd",
                "100%41%",
                "a b+c&d=e",
                "schlüssel-für-東京",
                "<tag attr=\"x\">&amp;",
                "emoji-😀-key",
                "line\nbreak\tand tab",
                "%2525",
                "/path/../secret",
                "aaaa",
                "{{ config['x'] }}",
                "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBg+/kqhkiG9w0BAQEFAASC==\n-----END PRIVATE KEY-----\n");
    }

    @ParameterizedTest
    @MethodSource("nastySecrets")
    void replacesASecretInEverySpellingAndInTwoOfThem(String secret) {
        for (UnaryOperator<String> inner : SPELLINGS) {
            for (UnaryOperator<String> outer : SPELLINGS) {
                String spelled = outer.apply(inner.apply(secret));

                String scrubbed = scrubber(secret).text("before " + spelled + " behind", "body");

                assertThat(scrubbed).as(spelled).isEqualTo("before synthetic-field-0 behind");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("nastySecrets")
    void replacesASecretInBase64AtAnyPlace(String secret) {
        for (String prefix : List.of("", "u", "us", "user", "user:")) {
            for (Base64.Encoder encoder : List.of(
                    Base64.getEncoder(),
                    Base64.getUrlEncoder(),
                    Base64.getEncoder().withoutPadding(),
                    Base64.getUrlEncoder().withoutPadding())) {
                String header = "Basic " + encoder.encodeToString((prefix + secret + "!").getBytes(UTF_8));

                String scrubbed = scrubber(secret).text(header, "header");

                String decoded = new String(
                        Base64.getUrlDecoder()
                                .decode(scrubbed.substring(6).replace('+', '-').replace('/', '_')),
                        UTF_8);
                assertThat(decoded).isEqualTo(prefix + "synthetic-field-0!");
            }
        }
    }

    @Test
    void replacesASecretInBase64ThatIsPercentEncodedInAUrl() {
        String coded = URLEncoder.encode(Base64.getEncoder().encodeToString("me:s3cret-value".getBytes(UTF_8)), UTF_8);

        String scrubbed = scrubber("s3cret-value").text("https://api.example.com/x?auth=" + coded + "&page=2", "URL");

        assertThat(scrubbed).endsWith("&page=2").doesNotContain(coded);
        assertThat(scrubber("s3cret-value").leak(scrubbed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void leavesNoSecretInAnyMixtureOfTexts(long seed) {
        Random random = new Random(seed);
        List<String> secrets = secrets(random);
        Scrubber scrubber = new Scrubber(standIns(secrets).secrets());
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            String secret = secrets.get(random.nextInt(secrets.size()));
            String spelled = SPELLINGS.get(random.nextInt(SPELLINGS.size())).apply(secret);
            boolean coded = random.nextInt(4) == 0;
            text.append(noise(random))
                    .append(' ')
                    .append(coded ? Base64.getEncoder().encodeToString(spelled.getBytes(UTF_8)) : spelled)
                    .append(' ');
        }

        String scrubbed = scrubber.text(text.toString(), "body");

        assertThat(scrubber.leak(scrubbed)).isEmpty();
        assertThat(secrets).allSatisfy(secret -> assertThat(scrubbed).doesNotContain(secret));
    }

    /** Some of them are parts of others, and some of what stands for others. */
    private static List<String> secrets(Random random) {
        Set<String> secrets = new LinkedHashSet<>(List.of("synthetic", "field", "synthetic-field-3"));
        String alphabet = "ab\"%\\ &<é東=+/-_:0123456789";
        while (secrets.size() < 10) {
            StringBuilder secret = new StringBuilder();
            int length = 4 + random.nextInt(12);
            for (int i = 0; i < length; i++) {
                secret.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            secrets.add(secret.toString());
            if (length > 8) {
                secrets.add(secret.substring(2, 7));
            }
        }
        return new ArrayList<>(secrets);
    }

    private static String noise(Random random) {
        StringBuilder noise = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            noise.append((char) ('A' + random.nextInt(26)));
        }
        return noise.toString();
    }

    @Test
    void takesTheLongestOfSecretsThatArePartsOfOthers() {
        Scrubber scrubber = scrubber("token", "token-of-account", "account");

        assertThat(scrubber.text("token-of-account token account", "body"))
                .isEqualTo("synthetic-field-1 synthetic-field-0 synthetic-field-2");
        assertThat(scrubber.counts().get("secret 1")).containsEntry("body", 1);
    }

    @Test
    void inventsNothingThatHoldsASecret() {
        StandIns standIns =
                standIns(List.of("synthetic", "field-1", "person", "example.com", "a@example.org", "xxxx", "0000"));

        List<Secret> secrets = standIns.secrets();

        for (Secret one : secrets) {
            for (Secret other : secrets) {
                assertThat(one.standIn()).doesNotContain(other.value());
            }
        }
        assertThat(secrets).extracting(Secret::standIn).doesNotHaveDuplicates();
    }

    @Test
    void inventsNumbersForNumbers() {
        StandIns standIns = new StandIns();
        standIns.add("config account", "account", 481_516L);

        assertThat(standIns.secrets().get(0).standIn()).matches("\\d+");
    }

    @Test
    void namesSecretsThatAreTooShortToBeFound() {
        assertThat(standIns(List.of("abc", "abcd")).tooShort()).containsExactly("secret 0");
    }

    @Test
    void replacesInBytesThatAreNoText() {
        byte[] body =
                ("\u00ff\u00fe key=" + new String("schlüssel".getBytes(UTF_8), ISO_8859_1) + ";").getBytes(ISO_8859_1);

        byte[] scrubbed = scrubber("schlüssel").body(body, "answer");

        assertThat(new String(scrubbed, ISO_8859_1)).isEqualTo("\u00ff\u00fe key=synthetic-field-0;");
    }

    @Test
    void replacesASecretThatWasReadInLatin1AlsoInATextAndEscaped() {
        String misread = new String("HK-é/secret".getBytes(UTF_8), ISO_8859_1);
        String answer = "{\"key\": \"HK-\\u00c3\\u00a9/secret\", \"again\": \"" + misread + "\"}";

        assertThat(scrubber("HK-é/secret").leak(answer)).isPresent();
        assertThat(scrubber("HK-é/secret").text(answer, "answer"))
                .isEqualTo("{\"key\": \"synthetic-field-0\", \"again\": \"synthetic-field-0\"}");
    }

    @Test
    void findsASecretThatIsLeft() {
        Scrubber scrubber = scrubber("s3cret-value");

        assertThat(scrubber.leak("x=s3cret%2Dvalue")).map(Secret::label).contains("secret 0");
        assertThat(scrubber.leak(Base64.getEncoder().encodeToString("a:s3cret-value".getBytes(UTF_8))))
                .isPresent();
        assertThat(scrubber.leak("nothing of it")).isEmpty();
    }
}
