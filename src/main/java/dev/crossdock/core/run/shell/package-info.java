/** What zsh and bash make of a line, without running one. */
@NullMarked
package dev.crossdock.core.run.shell;

import org.jspecify.annotations.NullMarked;
