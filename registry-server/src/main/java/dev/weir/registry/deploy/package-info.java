/** The way of a deployment: files are staged, unseen, and become a version in one transaction when its metadata arrives. */
@NullMarked
package dev.weir.registry.deploy;

import org.jspecify.annotations.NullMarked;
