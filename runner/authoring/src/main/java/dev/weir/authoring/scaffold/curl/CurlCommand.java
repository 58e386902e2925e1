package dev.weir.authoring.scaffold.curl;

import dev.weir.authoring.scaffold.Remarks;
import dev.weir.authoring.scaffold.ScaffoldException;
import dev.weir.authoring.scaffold.call.HttpCall;
import dev.weir.authoring.scaffold.call.NameValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the words of one command. For one command. */
final class CurlCommand {

    private final List<String> words;
    private final Remarks remarks;
    private final List<NameValue> headers = new ArrayList<>();
    private final List<String> data = new ArrayList<>();
    private final List<String> query = new ArrayList<>();
    private @Nullable String method;
    private @Nullable String url;
    private @Nullable String user;
    private boolean get;
    private boolean json;
    private int at = 1;

    private CurlCommand(List<String> words, Remarks remarks) {
        this.words = words;
        this.remarks = remarks;
    }

    /**
     * The request that a command makes.
     *
     * @param words   the words, {@code curl} first
     * @param remarks takes what has no effect in a manifest
     */
    static HttpCall of(List<String> words, Remarks remarks) {
        return new CurlCommand(words, remarks).read();
    }

    private HttpCall read() {
        boolean options = true;
        while (at < words.size()) {
            String word = words.get(at++);
            if (options && word.equals("--")) {
                options = false;
            } else if (options && word.startsWith("--")) {
                longOption(word);
            } else if (options && word.startsWith("-") && word.length() > 1) {
                shortOptions(word);
            } else {
                address(word);
            }
        }
        return call();
    }

    private void address(String word) {
        if (url != null) {
            throw new ScaffoldException(
                    "Cannot read the command: it has two URLs (give a command for each, and quotes around each)");
        }
        url = word;
    }

    private void longOption(String word) {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        CurlOption option = CurlOption.of(name).orElseThrow(() -> unknown(name));
        take(option, name, !option.hasValue() ? "" : equals < 0 ? next(name) : word.substring(equals + 1));
    }

    /** Several letters may share a dash; the value of the last one may stand behind it at once. */
    private void shortOptions(String word) {
        for (int i = 1; i < word.length(); i++) {
            String name = "-" + word.charAt(i);
            CurlOption option = CurlOption.of(name).orElseThrow(() -> unknown(name));
            if (option.hasValue()) {
                take(option, name, i + 1 < word.length() ? word.substring(i + 1) : next(name));
                return;
            }
            take(option, name, "");
        }
    }

    private String next(String name) {
        if (at >= words.size()) {
            throw new ScaffoldException(
                    "Cannot read the command: " + name + " wants a value (copy all of the command)");
        }
        return words.get(at++);
    }

    private static ScaffoldException unknown(String name) {
        return new ScaffoldException("Cannot read the command: the option " + name + " is unknown (take it out)");
    }

    private void take(CurlOption option, String name, String value) {
        switch (option) {
            case METHOD -> method = value;
            case HEADER -> header(value);
            case DATA -> data.add(fromFile(name, value));
            case DATA_RAW -> data.add(value);
            case DATA_ENCODED -> data.add(encoded(value));
            case JSON -> {
                json = true;
                data.add(fromFile(name, value));
            }
            case USER -> user = value;
            case BEARER -> headers.add(new NameValue("Authorization", "Bearer " + value));
            case GET -> get = true;
            case COOKIE -> cookie(value);
            case URL -> address(value);
            case URL_QUERY -> query.add(encoded(value));
            case AGENT -> headers.add(new NameValue("User-Agent", value));
            case REFERER -> headers.add(new NameValue("Referer", value));
            case FORM, UPLOAD ->
                throw new ScaffoldException("Cannot make a stream of a command with " + name
                        + ": it uploads files or forms of several parts, which no component sends (send the fields with --data-urlencode if"
                        + " the API takes them)");
            case HEAD ->
                throw new ScaffoldException("Cannot make a stream of a command with " + name
                        + ": it asks for no body (leave the option out)");
            case OTHER_CREDENTIAL, OTHER_SIGNING ->
                throw new ScaffoldException("Cannot make a stream of a command with " + name
                        + ": no component signs requests so (write a component, or use another way to sign in)");
            case CONFIG ->
                throw new ScaffoldException(
                        "Cannot read the command: " + name + " names a file of options (write them into the command)");
            case INSECURE -> remarks.leftOut(name + ": certificates are always checked");
            case PROXY -> remarks.leftOut(name + ", which belongs to the machine and not to the connector");
            case QUIET, QUIET_VALUE -> {}
        }
    }

    private void header(String value) {
        if (value.startsWith("@")) {
            throw new ScaffoldException(
                    "Cannot read the command: headers come from a file (write them into the command)");
        }
        int colon = value.indexOf(':', value.startsWith(":") ? 1 : 0);
        if (colon < 0) {
            String name = value.endsWith(";") ? value.substring(0, value.length() - 1) : value;
            remarks.leftOut(
                    "header " + (name.matches("[A-Za-z0-9-]{1,40}") ? name : "without a name") + ", which is empty");
            return;
        }
        headers.add(new NameValue(
                value.substring(0, colon).strip(), value.substring(colon + 1).strip()));
    }

    private void cookie(String value) {
        if (value.contains("=")) {
            headers.add(new NameValue("Cookie", value));
        } else {
            remarks.leftOut("cookies of a file");
        }
    }

    private static String fromFile(String option, String value) {
        if (value.startsWith("@")) {
            throw new ScaffoldException("Cannot read the command: " + option
                    + " takes the body from a file (put the text there, with --data-raw)");
        }
        return value;
    }

    private static String encoded(String value) {
        int equals = value.indexOf('=');
        if (equals < 0 && value.contains("@")) {
            throw new ScaffoldException(
                    "Cannot read the command: --data-urlencode takes a value from a file (put the text there)");
        }
        String name = equals <= 0 ? "" : value.substring(0, equals) + "=";
        return name + URLEncoder.encode(value.substring(equals + 1), StandardCharsets.UTF_8);
    }

    private HttpCall call() {
        if (url == null || url.isBlank()) {
            throw new ScaffoldException("Cannot read the command: it has no URL (copy all of the command)");
        }
        String body = data.isEmpty() ? null : String.join(json ? "" : "&", data);
        if (get && body != null) {
            query.add(body);
            body = null;
        }
        boolean form = body != null
                && !json
                && !body.stripLeading().startsWith("{")
                && headers.stream().noneMatch(header -> header.name().equalsIgnoreCase("Content-Type"));
        if (form) {
            headers.add(new NameValue("Content-Type", "application/x-www-form-urlencoded"));
        } else if (json) {
            headers.add(new NameValue("Content-Type", "application/json"));
        }
        String used = Objects.requireNonNullElse(method, body == null ? "GET" : "POST");
        return new HttpCall(used, whole(url), headers, body, user);
    }

    private String whole(String address) {
        if (query.isEmpty()) {
            return address;
        }
        int hash = address.indexOf('#');
        String plain = hash < 0 ? address : address.substring(0, hash);
        return plain + (plain.contains("?") ? "&" : "?") + String.join("&", query);
    }
}
