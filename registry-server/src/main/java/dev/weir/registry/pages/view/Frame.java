package dev.weir.registry.pages.view;

/**
 * What stands around every page.
 *
 * @param title      what the page is called
 * @param here       the part of the registry that it belongs to, as in the navigation
 * @param visitor    the label of the token that somebody signed in with; empty for nobody
 * @param administers whether they may do everything
 * @param key        what forms send along to prove that they are ours; empty for who is not signed in
 * @param links      the files that the page needs
 */
public record Frame(String title, String here, String visitor, boolean administers, String key, Links links) {

    /** Whether somebody signed in. */
    public boolean isSignedIn() {
        return !visitor.isEmpty();
    }
}
