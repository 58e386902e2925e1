package dev.weir.descriptors.processor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A documentation comment, cut into its parts; their markup is as it was written.
 *
 * @param description what stands before the first block tag
 * @param parameters  what {@code @param} tags say, by name
 */
record Javadoc(String description, Map<String, String> parameters) {

    private static final String PARAM = "@param";

    /** Cuts a comment whose asterisks are gone already. */
    static Javadoc of(@Nullable String comment) {
        List<String> blocks = blocks(comment == null ? "" : comment);
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String block : blocks.subList(1, blocks.size())) {
            if (block.startsWith(PARAM) && Character.isWhitespace(charAt(block, PARAM.length()))) {
                String rest = block.substring(PARAM.length()).strip();
                int end = 0;
                while (end < rest.length() && !Character.isWhitespace(rest.charAt(end))) {
                    end++;
                }
                parameters.put(rest.substring(0, end), rest.substring(end).strip());
            }
        }
        return new Javadoc(blocks.get(0), parameters);
    }

    /** The description, then one text for each block tag. A tag stands at the start of a line, outside of inline tags. */
    private static List<String> blocks(String comment) {
        List<String> blocks = new ArrayList<>();
        int start = 0;
        int braces = 0;
        boolean lineStart = true;
        for (int i = 0; i < comment.length(); i++) {
            char c = comment.charAt(i);
            if (braces == 0 && lineStart && c == '@' && Character.isLetter(charAt(comment, i + 1))) {
                blocks.add(comment.substring(start, i));
                start = i;
            } else if (braces > 0 ? c == '{' : c == '{' && charAt(comment, i + 1) == '@') {
                braces++;
            } else if (braces > 0 && c == '}') {
                braces--;
            }
            lineStart = c == '\n' || lineStart && Character.isWhitespace(c);
        }
        blocks.add(comment.substring(start));
        return blocks;
    }

    private static char charAt(String text, int position) {
        return position < text.length() ? text.charAt(position) : ' ';
    }
}
