package dev.weir.manifest.yaml;

import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.problem.Problem;
import dev.weir.manifest.tree.Position;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Decodes manifest files, which are UTF-8, and finds the place where one is not. */
public final class Utf8 {

    /** What stands in a decoded text for bytes that are not UTF-8. */
    private static final char REPLACEMENT = '\uFFFD';

    private Utf8() {}

    /**
     * The text of a file.
     *
     * @throws ManifestException with the place of the first byte that is not UTF-8
     */
    public static String decode(byte[] bytes, String file) {
        String decoded = new String(bytes, StandardCharsets.UTF_8);
        return decoded.indexOf(REPLACEMENT) < 0 ? decoded : decodeStrictly(bytes, file);
    }

    /** Of a text that holds the replacement character, or is not UTF-8. */
    private static String decodeStrictly(byte[] bytes, String file) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), text, true);
        text.flip();
        if (!result.isError()) {
            return text.toString();
        }
        String before = text.toString();
        int line = (int) before.chars().filter(character -> character == '\n').count() + 1;
        String lineBefore = before.substring(before.lastIndexOf('\n') + 1);
        throw new ManifestException(Problem.error(
                "encoding",
                new Position(file, line, lineBefore.codePointCount(0, lineBefore.length()) + 1),
                "Cannot read manifest: the text is not UTF-8 from here on (save the file as UTF-8)"));
    }
}
