/** What a project and a manifest's author say of rules. */
@NullMarked
package dev.weir.validator.settings;

import org.jspecify.annotations.NullMarked;
