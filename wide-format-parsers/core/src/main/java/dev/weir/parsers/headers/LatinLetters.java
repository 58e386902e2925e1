package dev.weir.parsers.headers;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** Letters written in plain Latin: those with accents without them, and Cyrillic and Greek ones by their sound. */
final class LatinLetters {

    private static final int ASCII = 128;
    private static final Map<Integer, String> LETTERS = letters();

    private LatinLetters() {}

    static String of(String text) {
        if (text.chars().allMatch(c -> c < ASCII)) {
            return text;
        }
        StringBuilder composed = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> {
            String letter = LETTERS.get(c);
            if (letter == null) {
                composed.appendCodePoint(c);
            } else {
                composed.append(letter);
            }
        });
        return withoutAccents(composed.toString());
    }

    private static String withoutAccents(String text) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKD).codePoints().forEach(c -> {
            boolean isAccent = Character.getType(c) == Character.NON_SPACING_MARK && isLatin(plain);
            if (!isAccent) {
                plain.append(LETTERS.getOrDefault(c, Character.toString(c)));
            }
        });
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    private static boolean isLatin(StringBuilder text) {
        return text.length() > 0
                && Character.UnicodeScript.of(text.codePointBefore(text.length())) == Character.UnicodeScript.LATIN;
    }

    private static Map<Integer, String> letters() {
        String small = "ß ss æ ae œ oe ø o ł l đ d ð d þ th ı i ħ h ŧ t ŋ n"
                + " а a б b в v г g д d е e ё e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch"
                + " ш sh щ shch ы y э e ю iu я ia є ie і i ї i ґ g ў u ђ dj ј j љ lj њ nj ћ c џ dz ѓ gj ѕ dz ќ kj"
                + " α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o"
                + " ά a έ e ή i ί i ό o ύ y ώ o ϊ i ϋ y ΐ i ΰ y";
        Map<Integer, String> letters = new HashMap<>();
        String[] pairs = small.split(" ");
        for (int i = 0; i < pairs.length; i += 2) {
            String letter = pairs[i];
            String latin = pairs[i + 1];
            letters.put(letter.codePointAt(0), latin);
            String capital = letter.toUpperCase(java.util.Locale.ROOT);
            if (capital.codePointCount(0, capital.length()) == 1) {
                letters.putIfAbsent(
                        capital.codePointAt(0),
                        latin.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + latin.substring(1));
            }
        }
        for (int hard : new int[] {'ъ', 'ь', 'Ъ', 'Ь'}) {
            letters.put(hard, "");
        }
        return Map.copyOf(letters);
    }
}
