package dev.weir.parsers.headers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a name, in small letters. */
final class Words {

    /** Capitals with an s behind them are several of what they stand for: {@code FTDs}. */
    private static final Pattern WORD = Pattern.compile("\\p{Lu}{2,}s(?![\\p{Ll}\\p{M}])[\\p{N}]*"
            + "|\\p{Lu}+(?![\\p{Ll}\\p{M}])[\\p{N}]*"
            + "|\\p{Lu}?[\\p{Ll}\\p{Lo}\\p{Lm}\\p{Lt}\\p{M}]+[\\p{N}]*"
            + "|\\p{Lu}[\\p{N}]*"
            + "|\\p{N}+");

    private Words() {}

    static List<String> of(String name) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(name.replace("'", "").replace("’", ""));
        while (matcher.find()) {
            words.add(matcher.group().toLowerCase(Locale.ROOT));
        }
        return words;
    }
}
