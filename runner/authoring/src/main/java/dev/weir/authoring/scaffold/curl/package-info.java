/** Commands of cURL, as browsers and documentations give them. */
@NullMarked
package dev.weir.authoring.scaffold.curl;

import org.jspecify.annotations.NullMarked;
