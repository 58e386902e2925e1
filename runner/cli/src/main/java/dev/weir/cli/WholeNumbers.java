package dev.weir.cli;

/** Keeps integers of recorded evaluations exact, which the reader of bodies rounds beyond 64 bits as the reference does. */
final class WholeNumbers {

    private static final int ALWAYS_EXACT = 18;

    private WholeNumbers() {}

    /** The same JSON, in which long integers are tagged texts: {@code {"$int": "..."}}. */
    static String tagged(String json) {
        StringBuilder out = new StringBuilder(json.length());
        int at = 0;
        while (at < json.length()) {
            char c = json.charAt(at);
            boolean number = c == '-' || (c >= '0' && c <= '9');
            int end = c == '"' ? textEnd(json, at) : number ? numberEnd(json, at) : at + 1;
            if (number && end - at > ALWAYS_EXACT && isInteger(json, at, end)) {
                out.append("{\"$int\": \"").append(json, at, end).append("\"}");
            } else {
                out.append(json, at, end);
            }
            at = end;
        }
        return out.toString();
    }

    private static int textEnd(String json, int start) {
        int at = start + 1;
        while (at < json.length() && json.charAt(at) != '"') {
            at += json.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(json.length(), at + 1);
    }

    private static int numberEnd(String json, int start) {
        int at = start + 1;
        while (at < json.length() && "0123456789.eE+-".indexOf(json.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static boolean isInteger(String json, int start, int end) {
        return json.substring(start, end).chars().noneMatch(c -> c == '.' || c == 'e' || c == 'E');
    }
}
