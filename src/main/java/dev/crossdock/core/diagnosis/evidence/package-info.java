/** What is known of a container that stopped: gathered once, bounded, and read by every rule. */
@NullMarked
package dev.crossdock.core.diagnosis.evidence;

import org.jspecify.annotations.NullMarked;
