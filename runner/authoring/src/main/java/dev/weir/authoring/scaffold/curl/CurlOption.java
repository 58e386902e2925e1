package dev.weir.authoring.scaffold.curl;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The options of cURL, and what becomes of them. */
enum CurlOption {
    METHOD(true, "-X", "--request"),
    HEADER(true, "-H", "--header"),
    DATA(true, "-d", "--data", "--data-ascii", "--data-binary"),
    DATA_RAW(true, "--data-raw"),
    DATA_ENCODED(true, "--data-urlencode"),
    JSON(true, "--json"),
    USER(true, "-u", "--user"),
    BEARER(true, "--oauth2-bearer"),
    GET(false, "-G", "--get"),
    COOKIE(true, "-b", "--cookie"),
    URL(true, "--url"),
    URL_QUERY(true, "--url-query"),
    AGENT(true, "-A", "--user-agent"),
    REFERER(true, "-e", "--referer"),
    FORM(true, "-F", "--form", "--form-string"),
    UPLOAD(true, "-T", "--upload-file"),
    HEAD(false, "-I", "--head"),
    OTHER_CREDENTIAL(true, "--aws-sigv4", "-E", "--cert", "--key", "--negotiate-delegation"),
    OTHER_SIGNING(false, "--digest", "--ntlm", "--negotiate", "--anyauth"),
    CONFIG(true, "-K", "--config"),
    INSECURE(false, "-k", "--insecure"),
    PROXY(
            true,
            "-x",
            "--proxy",
            "-U",
            "--proxy-user",
            "--noproxy",
            "--resolve",
            "--connect-to",
            "--interface",
            "--cacert"),
    QUIET(
            false,
            "-s",
            "--silent",
            "-S",
            "--show-error",
            "-v",
            "--verbose",
            "-i",
            "--include",
            "--show-headers",
            "-L",
            "--location",
            "-f",
            "--fail",
            "--fail-with-body",
            "--compressed",
            "-g",
            "--globoff",
            "-N",
            "--no-buffer",
            "-#",
            "--progress-bar",
            "-0",
            "--http1.0",
            "--http1.1",
            "--http2",
            "--http2-prior-knowledge",
            "--http3",
            "-4",
            "-6",
            "--ipv4",
            "--ipv6",
            "-O",
            "--remote-name",
            "-J",
            "--remote-header-name",
            "--tlsv1.2",
            "--tlsv1.3",
            "--basic",
            "--tcp-nodelay",
            "--path-as-is",
            "--ssl-reqd",
            "--no-keepalive",
            "-n",
            "--netrc",
            "--location-trusted",
            "--raw",
            "-q",
            "--disable"),
    QUIET_VALUE(
            true,
            "-o",
            "--output",
            "-m",
            "--max-time",
            "--connect-timeout",
            "--retry",
            "--retry-delay",
            "--retry-max-time",
            "-w",
            "--write-out",
            "-D",
            "--dump-header",
            "-c",
            "--cookie-jar",
            "--max-redirs",
            "--limit-rate",
            "--keepalive-time",
            "--ciphers",
            "--trace",
            "--trace-ascii",
            "--stderr",
            "-y",
            "-Y",
            "--speed-time",
            "--speed-limit");

    private static final Map<String, CurlOption> BY_WORD = new HashMap<>();

    static {
        for (CurlOption option : values()) {
            for (String word : option.words) {
                BY_WORD.put(word, option);
            }
        }
    }

    private final boolean value;

    @SuppressWarnings("ImmutableEnumChecker")
    private final String[] words;

    CurlOption(boolean value, String... words) {
        this.value = value;
        this.words = words;
    }

    static Optional<CurlOption> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    /** Whether a value follows. */
    boolean hasValue() {
        return value;
    }
}
