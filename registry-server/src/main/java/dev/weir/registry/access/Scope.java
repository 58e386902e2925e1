package dev.weir.registry.access;

import java.util.regex.Pattern;

/** Something that the bearer of a token may do. */
public sealed interface Scope {

    /** How it is written: {@code read}, {@code publish:com.example}, {@code publish:*}, {@code admin}. */
    String text();

    /**
     * Reads a scope as people write it.
     *
     * @throws IllegalArgumentException if there is no such scope
     */
    static Scope parse(String text) {
        if (text.equals("read")) {
            return new Read();
        }
        if (text.equals("admin")) {
            return new Admin();
        }
        if (text.startsWith(Publish.PREFIX)) {
            return new Publish(text.substring(Publish.PREFIX.length()));
        }
        throw new IllegalArgumentException(
                "Cannot read scope '" + text + "': there is none of this name (use read, publish:NAMESPACE or admin)");
    }

    /** Reading everything. */
    record Read() implements Scope {
        @Override
        public String text() {
            return "read";
        }
    }

    /**
     * Publishing, and changing the state of what was published, in a namespace; reading with it.
     *
     * @param namespace a group, which those below it belong to as well, or {@code *} for all
     */
    record Publish(String namespace) implements Scope {

        private static final String PREFIX = "publish:";
        private static final Pattern GROUP =
                Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_-]*(\\.[A-Za-z0-9_][A-Za-z0-9_-]*)*");

        public Publish {
            if (!namespace.equals("*") && !GROUP.matcher(namespace).matches()) {
                throw new IllegalArgumentException("Cannot read scope 'publish:" + namespace + "': '" + namespace
                        + "' is no namespace (use a group such as com.example, or *)");
            }
        }

        @Override
        public String text() {
            return PREFIX + namespace;
        }

        /** Whether a group lies in the namespace. */
        public boolean covers(String group) {
            return namespace.equals("*") || group.equals(namespace) || group.startsWith(namespace + ".");
        }
    }

    /** Everything. */
    record Admin() implements Scope {
        @Override
        public String text() {
            return "admin";
        }
    }
}
