/**
 * The registry for people: pages made on the server from templates ({@code src/main/jte}), who signed in, and what their forms do. Every page works as plain
 * HTML; what scripts add is comfort.
 */
@NullMarked
package dev.weir.registry.pages;

import org.jspecify.annotations.NullMarked;
