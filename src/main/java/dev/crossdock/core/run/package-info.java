/** What is run: the one currency between wizard, command line, remedies and engine. */
@NullMarked
package dev.crossdock.core.run;

import org.jspecify.annotations.NullMarked;
