/** The words shown to people, and which Crossdock this is. */
@NullMarked
package dev.crossdock.core.text;

import org.jspecify.annotations.NullMarked;
