package dev.weir.cli.args;

import java.util.List;

/**
 * One of several things that a command does, named by its first word.
 *
 * @param name        the word
 * @param description what it does, in one sentence
 * @param options     what it can be told, the words after its name included
 * @param manual      what else its page says
 */
public record Action(String name, String description, List<Option> options, Manual manual) {

    public Action {
        options = List.copyOf(options);
    }
}
