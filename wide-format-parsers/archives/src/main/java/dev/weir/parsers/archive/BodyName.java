package dev.weir.parsers.archive;

import dev.weir.spi.http.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name of a body that is one file. */
final class BodyName {

    private static final Pattern NAME =
            Pattern.compile("(?i)(?:^|;)\\s*filename\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;\\s]+))");

    private BodyName() {}

    /** The name of the file in an archive that it is, or that the source gives; otherwise the last part of the URL. */
    static String of(Response response) {
        if (response.body() instanceof UnpackedInput file && file.name() != null) {
            return file.name();
        }
        String given = given(response.headers().get("Content-Disposition"));
        return FileName.last(FileName.plain(given == null ? response.request().address() : given));
    }

    private static @Nullable String given(@Nullable String disposition) {
        if (disposition == null) {
            return null;
        }
        Matcher found = NAME.matcher(disposition);
        if (!found.find()) {
            return null;
        }
        String quoted = found.group(1);
        return quoted == null ? found.group(2) : quoted.replaceAll("\\\\(.)", "$1");
    }
}
