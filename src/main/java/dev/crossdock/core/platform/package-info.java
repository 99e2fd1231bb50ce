/** What a platform is, and how an engine runs it. */
@NullMarked
package dev.crossdock.core.platform;

import org.jspecify.annotations.NullMarked;
