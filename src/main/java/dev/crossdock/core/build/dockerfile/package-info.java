/**
 * Reads Dockerfiles as BuildKit does: what is written there, without asking anybody. The rules are
 * those of {@code frontend/dockerfile} in moby/buildkit.
 */
@NullMarked
package dev.crossdock.core.build.dockerfile;

import org.jspecify.annotations.NullMarked;
