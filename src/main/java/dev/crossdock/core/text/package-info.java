/** The words shown to people. */
@NullMarked
package dev.crossdock.core.text;

import org.jspecify.annotations.NullMarked;
