package dev.weir.registry.pages.view;

/**
 * The form for a token.
 *
 * @param frame what stands around it
 * @param key   what the form sends along to prove that it is ours
 * @param to    the page to go to afterwards
 * @param error why the last token was not taken; empty if there was none
 */
public record SignInPage(Frame frame, String key, String to, String error) {}
