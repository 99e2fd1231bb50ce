/** The list of containers and what is known of one. */
@NullMarked
package dev.crossdock.ui.containers;

import org.jspecify.annotations.NullMarked;
