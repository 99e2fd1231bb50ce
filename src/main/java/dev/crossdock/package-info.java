/** Where Crossdock starts. */
@NullMarked
package dev.crossdock;

import org.jspecify.annotations.NullMarked;
