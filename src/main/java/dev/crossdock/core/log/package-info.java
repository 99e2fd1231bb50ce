/** What a container printed: bytes to lines, kept and searched. */
@NullMarked
package dev.crossdock.core.log;

import org.jspecify.annotations.NullMarked;
