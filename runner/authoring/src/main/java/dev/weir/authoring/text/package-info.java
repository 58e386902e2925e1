/** Values as texts: JSON and YAML for programs, short forms for people. */
@NullMarked
package dev.weir.authoring.text;

import org.jspecify.annotations.NullMarked;
