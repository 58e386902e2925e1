/** What can be asked of the API, declared once: routes and the OpenAPI document are both made of it. */
@NullMarked
package dev.weir.registry.api;

import org.jspecify.annotations.NullMarked;
