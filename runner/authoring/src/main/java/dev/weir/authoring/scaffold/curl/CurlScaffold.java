package dev.weir.authoring.scaffold.curl;

import dev.weir.authoring.scaffold.ConnectorDraft;
import dev.weir.authoring.scaffold.Inputs;
import dev.weir.authoring.scaffold.Naming;
import dev.weir.authoring.scaffold.Remarks;
import dev.weir.authoring.scaffold.ScaffoldException;
import dev.weir.authoring.scaffold.StreamDraft;
import dev.weir.authoring.scaffold.StreamDraft.RequestDraft;
import dev.weir.authoring.scaffold.call.CallDraft;
import dev.weir.authoring.scaffold.call.CallUrl;
import dev.weir.authoring.scaffold.call.HttpCall;
import dev.weir.authoring.scaffold.page.PageGuess;
import dev.weir.authoring.scaffold.page.PageGuesses;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes connectors of commands of cURL: a stream for each. Values of credentials go nowhere. */
public final class CurlScaffold {

    private static final int MOST = 100;

    private final Inputs inputs = new Inputs();
    private final Remarks remarks = new Remarks();
    private final List<StreamDraft> streams = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private CurlScaffold() {}

    /**
     * The connector of some commands.
     *
     * @param text what was copied: one command, or several
     * @throws ScaffoldException if a command cannot be read, or does what no component does
     */
    public static ConnectorDraft of(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new ScaffoldException(
                    "Cannot read the commands: they hold characters of no text (save them as UTF-8)");
        }
        return new CurlScaffold().draft(text);
    }

    private ConnectorDraft draft(String text) {
        for (List<String> words : ShellWords.of(text)) {
            if (words.get(0).equals("|")) {
                remarks.leftOut("what the output is piped to");
            } else if (words.get(0).matches("(.*[/\\\\])?curl(\\.exe)?")) {
                add(CurlCommand.of(words, remarks));
            } else if (words.get(0).equals("$")
                    && words.size() > 1
                    && words.get(1).equals("curl")) {
                add(CurlCommand.of(words.subList(1, words.size()), remarks));
            } else {
                throw new ScaffoldException("Cannot read the commands: '" + start(words.get(0))
                        + "' is not curl (give commands of curl only, with \\ at the end of lines that go on)");
            }
        }
        if (streams.isEmpty()) {
            throw new ScaffoldException("Cannot make a connector: there is no command (copy one as cURL)");
        }
        return new ConnectorDraft(
                streams.size() == 1 ? "a cURL command" : streams.size() + " cURL commands", inputs, streams, remarks);
    }

    private static String start(String word) {
        String plain = word.replaceAll("[^\\w./-].*", "…");
        return plain.length() > 20 ? plain.substring(0, 20) + "…" : plain;
    }

    private void add(HttpCall call) {
        if (streams.size() == MOST) {
            throw new ScaffoldException(
                    "Cannot make a connector: there are more than " + MOST + " commands (give fewer)");
        }
        String name = Naming.free(Naming.stream(CallUrl.of(call.url()).shownPath()), names);
        names.add(name);
        CallDraft draft = new CallDraft(call, name, inputs, remarks);
        PageGuess pages = pages(name, draft);
        RequestDraft request = draft.request(draft.path(), pages == null ? Set.of() : pages.taken());
        remarks.guessed(
                name + ": field_path is [], which takes the answer for the records; write the keys that lead to them");
        remarks.guessed(name + ": nothing tells the schema and the primary key");
        streams.add(new StreamDraft(
                name,
                request,
                pages,
                List.of(),
                "guessed: the answer is a list of records, or one; if they stand deeper, write the keys, such as [data], check",
                List.of(),
                "",
                StreamDraft.openSchema(),
                "weir infer-schema --merge --write fills this in.",
                null,
                ""));
    }

    private @Nullable PageGuess pages(String name, CallDraft draft) {
        Map<String, String> body = draft.bodyFields();
        PageGuesses inQuery = new PageGuesses(draft.pageParameters(), "request_parameter", List.of());
        PageGuesses inBody = new PageGuesses(body, "body_json", List.of());
        PageGuess guess = inQuery.guess().or(inBody::guess).orElse(null);
        String size = inQuery.size() == null ? inBody.size() : inQuery.size();
        if (guess != null) {
            remarks.guessed(name + ": paginator "
                    + guess.remark().replaceFirst("^guessed: ", "").replaceFirst(", check$", ""));
        } else if (size != null) {
            remarks.guessed(name + ": " + size
                    + " looks like the size of a page, but nothing tells how the next one is asked for:"
                    + " only the first page is read");
        } else {
            remarks.guessed(name + ": no parameter looks like that of a page: only one page is read");
        }
        return guess;
    }
}
