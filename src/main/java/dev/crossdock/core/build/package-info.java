/** What is built: the request, its progress, its result. */
@NullMarked
package dev.crossdock.core.build;

import org.jspecify.annotations.NullMarked;
