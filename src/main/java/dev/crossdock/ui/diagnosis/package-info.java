/** Why a container stopped, and what helps. */
@NullMarked
package dev.crossdock.ui.diagnosis;

import org.jspecify.annotations.NullMarked;
