package dev.weir.authoring.scaffold.page;

import dev.weir.authoring.scaffold.page.PageNames.Role;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells paginators by the names of parameters, and by where answers hold tokens. */
public final class PageGuesses {

    private static final long SIZE = 100;
    private static final long LARGEST_SIZE = 100_000;

    private final Map<String, String> parameters;
    private final String place;
    private final Collection<List<String>> texts;

    /**
     * Guesses of one request.
     *
     * @param parameters what may lead to pages, with the value that was given; empty if none was
     * @param place      where they are sent: {@code request_parameter}, {@code body_json} or {@code body_data}
     * @param texts      the paths to single values in the answer; empty if no answer is known
     */
    public PageGuesses(Map<String, String> parameters, String place, Collection<List<String>> texts) {
        this.parameters = parameters;
        this.place = place;
        this.texts = texts;
    }

    /** The likeliest paginator; empty if no name tells one. */
    public Optional<PageGuess> guess() {
        Optional<String> cursor = PageNames.first(parameters, Role.CURSOR);
        if (cursor.isPresent()) {
            return Optional.of(cursor(cursor.get(), PageNames.next(texts).orElse(null)));
        }
        Optional<String> page = PageNames.first(parameters, Role.PAGE);
        if (page.isPresent()) {
            return Optional.of(page(page.get(), "by the name of " + page.get()));
        }
        Optional<String> offset = PageNames.first(parameters, Role.OFFSET)
                .filter(name -> !name.equals("from") && !name.equals("start") || size() != null);
        return offset.map(name -> offset(name, "by the name of " + name));
    }

    /** The parameter that says how many records a page has; null if none does. */
    public @Nullable String size() {
        return PageNames.first(parameters, Role.SIZE).orElse(null);
    }

    /** Pages that are counted. */
    public PageGuess page(String parameter, String reason) {
        Map<String, Object> strategy = new LinkedHashMap<>();
        strategy.put("type", "PageIncrement");
        strategy.put("start_from_page", "0".equals(parameters.get(parameter)) ? 0L : 1L);
        putSize(strategy);
        strategy.put("inject_on_first_request", true);
        return of(parameter, strategy, reason);
    }

    /** Records that are counted. */
    public PageGuess offset(String parameter, String reason) {
        Map<String, Object> strategy = new LinkedHashMap<>();
        strategy.put("type", "OffsetIncrement");
        putSize(strategy);
        return of(parameter, strategy, reason);
    }

    /** Tokens that answers hold. */
    public PageGuess cursor(String parameter, @Nullable List<String> path) {
        String reason = path == null
                ? "by the name of " + parameter + "; nothing tells where answers hold the next one"
                : "by the name of " + parameter + " and of " + String.join(".", path) + " in answers";
        return cursor(parameter, path == null ? List.of("next_cursor") : path, reason);
    }

    /** Tokens that answers hold in a place. */
    public PageGuess cursor(String parameter, List<String> path, String reason) {
        Map<String, Object> strategy = new LinkedHashMap<>();
        strategy.put("type", "CursorPagination");
        strategy.put("cursor_value", "{{ " + expression(path) + " }}");
        putSize(strategy);
        return of(parameter, strategy, reason);
    }

    /** URLs of next pages that answers hold in a place. */
    public static PageGuess nextUrl(List<String> path, String reason) {
        Map<String, Object> strategy = new LinkedHashMap<>();
        strategy.put("type", "CursorPagination");
        strategy.put("cursor_value", "{{ " + expression(path) + " }}");
        Map<String, Object> paginator = new LinkedHashMap<>();
        paginator.put("type", "DefaultPaginator");
        paginator.put("page_token_option", Map.of("type", "RequestPath"));
        paginator.put("pagination_strategy", strategy);
        return new PageGuess(paginator, "guessed: " + reason + ", check", Set.of());
    }

    /** Reads a place of an answer that may not have it; a key is quoted as texts of templates are. */
    private static String expression(List<String> path) {
        String expression = "response";
        for (String key : path) {
            String quoted = "'" + key.replace("\\", "\\\\").replace("'", "\\'") + "'";
            expression = (expression.equals("response") ? expression : "(" + expression + " or {})") + ".get(" + quoted
                    + ")";
        }
        return expression;
    }

    private void putSize(Map<String, Object> strategy) {
        String parameter = size();
        if (parameter != null) {
            String given = parameters.getOrDefault(parameter, "");
            long size = given.isEmpty() ? SIZE : Long.parseLong(given);
            strategy.put("page_size", size > 0 && size <= LARGEST_SIZE ? size : SIZE);
        }
    }

    private PageGuess of(String parameter, Map<String, Object> strategy, String reason) {
        Map<String, Object> paginator = new LinkedHashMap<>();
        paginator.put("type", "DefaultPaginator");
        paginator.put("page_token_option", option(parameter));
        Set<String> taken = new LinkedHashSet<>(Set.of(parameter));
        String size = size();
        if (size != null) {
            paginator.put("page_size_option", option(size));
            taken.add(size);
        }
        paginator.put("pagination_strategy", strategy);
        return new PageGuess(paginator, "guessed: " + reason + ", check", taken);
    }

    private Map<String, Object> option(String parameter) {
        Map<String, Object> option = new LinkedHashMap<>();
        option.put("type", "RequestOption");
        option.put("inject_into", place);
        option.put("field_name", parameter);
        return option;
    }
}
