package dev.weir.trial.golden;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Names of streams as names of files: what not every file system takes is percent-encoded. */
final class FileNames {

    private static final String REFUSED = "/\\:*?\"<>|%";

    private FileNames() {}

    static String file(String stream) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < stream.length(); i++) {
            char c = stream.charAt(i);
            boolean refused = c < ' ' || REFUSED.indexOf(c) >= 0 || c == '.' && i == 0;
            name.append(refused ? String.format(Locale.ROOT, "%%%02X", (int) c) : String.valueOf(c));
        }
        return name.toString();
    }

    static String stream(String file) {
        return file.contains("%") ? URLDecoder.decode(file.replace("+", "%2B"), StandardCharsets.UTF_8) : file;
    }
}
