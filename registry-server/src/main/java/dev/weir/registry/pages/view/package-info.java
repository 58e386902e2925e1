/** What the templates show, ready to be written: values without a database or a request behind them. Public, as templates are compiled into a package of their own. */
@NullMarked
package dev.weir.registry.pages.view;

import org.jspecify.annotations.NullMarked;
