package dev.weir.parsers.numbers;

/** What happens to the currency that stands with a number. */
public enum CurrencyUse {
    /** Numbers with a currency are refused. */
    FAIL,
    /** It is left out; a field with several currencies on one page is refused. */
    STRIP,
    /** It goes to a field of its own. */
    SPLIT
}
