package dev.weir.authoring.scaffold.page;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names that APIs give to what leads from page to page. */
public final class PageNames {

    private static final Set<String> PAGES =
            Set.of("page", "pagenumber", "pageno", "pagenum", "pageindex", "p", "currentpage", "pagenr");
    private static final Set<String> OFFSETS = Set.of(
            "offset", "skip", "start", "startat", "startindex", "pageoffset", "startposition", "firstresult", "from");
    private static final Set<String> CURSORS = Set.of(
            "cursor",
            "after",
            "startingafter",
            "startafter",
            "pagetoken",
            "nextpagetoken",
            "nexttoken",
            "continuationtoken",
            "continuation",
            "nextcursor",
            "marker",
            "pagecursor",
            "pageafter",
            "scrollid",
            "bookmark");
    private static final Set<String> SIZES = Set.of(
            "limit",
            "perpage",
            "pagesize",
            "pagelimit",
            "size",
            "take",
            "top",
            "maxresults",
            "maxrecords",
            "first",
            "count",
            "resultsperpage",
            "rows",
            "itemsperpage",
            "pagecount");

    /** Where answers hold the token of the next page, the likeliest first; each a path of keys as its parts are normalised. */
    private static final List<String> NEXT_TOKENS = List.of(
            "nextcursor",
            "nextpagetoken",
            "nexttoken",
            "continuationtoken",
            "nextpage",
            "cursor",
            "next",
            "endcursor",
            "after",
            "marker");

    private PageNames() {}

    /** The roles that a parameter may have. */
    public enum Role {
        PAGE,
        OFFSET,
        CURSOR,
        SIZE
    }

    /** What a parameter of this name is, if its values fit; {@code numeric} says that they are whole numbers, or not known. */
    static Optional<Role> role(String name, boolean numeric) {
        if (!name.matches("[A-Za-z0-9_.$:\\[\\]-]{1,60}")) {
            return Optional.empty();
        }
        String word = word(name);
        if (numeric && PAGES.contains(word)) {
            return Optional.of(Role.PAGE);
        } else if (numeric && OFFSETS.contains(word)) {
            return Optional.of(Role.OFFSET);
        } else if (numeric && SIZES.contains(word)) {
            return Optional.of(Role.SIZE);
        }
        return CURSORS.contains(word) ? Optional.of(Role.CURSOR) : Optional.empty();
    }

    /** Whether a name is that of a token of pages, which is no credential. */
    public static boolean isCursor(String name) {
        return CURSORS.contains(word(name));
    }

    /** The likeliest of the paths that lead to texts in an answer. */
    static Optional<List<String>> next(Collection<List<String>> paths) {
        for (String token : NEXT_TOKENS) {
            for (List<String> path : paths) {
                if (!path.isEmpty() && word(path.get(path.size() - 1)).equals(token)) {
                    return Optional.of(path);
                }
            }
        }
        return Optional.empty();
    }

    /** The first parameter of a role. */
    static Optional<String> first(Map<String, String> parameters, Role role) {
        return parameters.entrySet().stream()
                .filter(parameter -> role(parameter.getKey(), isWhole(parameter.getValue()))
                        .filter(role::equals)
                        .isPresent())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether a value is a whole number, or not known. */
    static boolean isWhole(String value) {
        return value.isEmpty() || value.matches("[0-9]{1,9}");
    }

    private static String word(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }
}
