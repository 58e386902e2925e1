package dev.weir.lsp.outline;

import java.util.Map;

/** The escapes of texts in double quotes that names and references may hold. */
final class Escapes {

    private static final Map<Character, String> MEANINGS =
            Map.of('n', "\n", 't', "\t", 'r', "\r", '"', "\"", '\\', "\\", '/', "/", ' ', " ", '0', "\0");

    private Escapes() {}

    /** What a text means; an escape that is not known stays as it is. */
    static String decoded(String raw) {
        if (raw.indexOf('\\') < 0) {
            return raw;
        }
        StringBuilder text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            String meaning = raw.charAt(i) == '\\' && i + 1 < raw.length() ? MEANINGS.get(raw.charAt(i + 1)) : null;
            if (meaning == null) {
                text.append(raw.charAt(i));
            } else {
                text.append(meaning);
                i++;
            }
        }
        return text.toString();
    }
}
