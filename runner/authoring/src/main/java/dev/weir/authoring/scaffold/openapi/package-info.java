/** Descriptions of APIs, OpenAPI 3 and Swagger 2: which operations list records, how they are asked, and what they answer. */
@NullMarked
package dev.weir.authoring.scaffold.openapi;

import org.jspecify.annotations.NullMarked;
