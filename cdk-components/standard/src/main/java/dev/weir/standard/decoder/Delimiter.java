package dev.weir.standard.decoder;

/** What stands between two fields: a character as it is, or a Python escape of it. */
final class Delimiter {

    private Delimiter() {}

    static char of(String text) {
        String plain = text.startsWith("\\") && text.length() > 1 ? unescaped(text) : text;
        if (plain.length() != 1 || "\"\n\r".contains(plain)) {
            throw new IllegalArgumentException("Cannot read CSV: delimiter '" + text
                    + "' is not one character, and no quote or line end (give one, like ',' or '\\t')");
        }
        return plain.charAt(0);
    }

    private static String unescaped(String text) {
        String rest = text.substring(2);
        return switch (text.charAt(1)) {
            case 't' -> "\t" + rest;
            case '\\' -> "\\" + rest;
            case '\'' -> "'" + rest;
            case 'a' -> "\u0007" + rest;
            case 'b' -> "\b" + rest;
            case 'f' -> "\f" + rest;
            case 'v' -> "\u000B" + rest;
            case 'x' -> code(text, rest, 2, 16);
            case 'u' -> code(text, rest, 4, 16);
            default -> code(text, text.substring(1), 3, 8);
        };
    }

    private static String code(String text, String digits, int longest, int base) {
        boolean fits = base == 8 ? digits.length() <= longest : digits.length() == longest;
        try {
            return fits ? String.valueOf((char) Integer.parseInt(digits, base)) : text;
        } catch (NumberFormatException notANumber) {
            return text;
        }
    }
}
