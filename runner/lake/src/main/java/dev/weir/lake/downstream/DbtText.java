package dev.weir.lake.downstream;

/** Texts that dbt is not to take for templates. */
final class DbtText {

    private DbtText() {}

    /** The text with what begins a template written as a template that gives it. */
    static String literally(String text) {
        return text.replaceAll("\\{([{%#])", "{{ '{$1' }}");
    }
}
