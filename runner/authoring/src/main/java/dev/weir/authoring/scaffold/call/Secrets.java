package dev.weir.authoring.scaffold.call;

import dev.weir.authoring.scaffold.page.PageNames;
import java.util.regex.Pattern;

/** What is a credential, by its name or by its look. In doubt it is one, as an input in vain costs less than a secret in a manifest. */
public final class Secrets {

    private static final Pattern NAME = Pattern.compile(
            "(?i).*(passw|passphrase|secret|token|credential|signature|session|csrf|xsrf|jwt|bearer|cookie|authori[sz]ation"
                    + "|(api|access|app|application|subscription|auth|private|client|account|license|service)[-_.]?key).*"
                    + "|(x-)?(auth|key|sig|hmac|pwd|pass|pin|otp|sid|code_verifier|apikey)");
    private static final Pattern LOOK = Pattern.compile("[A-Za-z0-9_~+=.-]{20,}");
    private static final Pattern KNOWN = Pattern.compile(
            "(?s)(eyJ[A-Za-z0-9_-]{8,}\\..*|(sk|pk|rk|ghp|gho|pat|xox[abprs]|shpat|glpat|key|AKIA)[-_A-Z0-9][A-Za-z0-9_-]{8,})");
    private static final Pattern UUID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-?\\d{2}-?\\d{2}([T ].*)?");
    private static final Pattern ASSIGNED = Pattern.compile(
            "(?is).*(passw|secret|token|api[-_]?key|credential)[\\w-]*[\"']?\\s*([:=]\\s*[\"']?|>)\\s*[^\\s\"'$<>{}(),]{3,}.*");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;&|\"'`:(){}<>\\[\\]\\\\/]+");
    private static final int FEW = 4;

    private Secrets() {}

    /** Whether a header, a parameter or a field holds a credential. */
    public static boolean isSecret(String name, String value) {
        return !PageNames.isCursor(name) && NAME.matcher(name).matches() || holdsSecret(value);
    }

    /** Whether a text has a credential somewhere: a word that looks like one, or something under the name of one. */
    public static boolean holdsSecret(String text) {
        return ASSIGNED.matcher(text).matches() || BETWEEN.splitAsStream(text).anyMatch(Secrets::looksSecret);
    }

    /** Whether a value looks like one that nobody chose: long, of letters and digits, neither a UUID nor a date. */
    public static boolean looksSecret(String value) {
        if (KNOWN.matcher(value).matches()) {
            return true;
        }
        long digits = value.chars().filter(Character::isDigit).count();
        long letters = value.chars().filter(Character::isLetter).count();
        return LOOK.matcher(value).matches()
                && digits >= FEW
                && letters >= FEW
                && !UUID.matcher(value).matches()
                && !DATE.matcher(value).matches();
    }
}
