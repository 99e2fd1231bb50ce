package dev.crossdock.core.matrix.suite;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a command must do to pass. What is not said here is not checked, but for the exit code,
 * which is 0 where nothing is said.
 *
 * @param exit the exit code
 * @param same whether exit and standard output must be those of the baseline. Most that is worth
 *     running on several platforms tells them apart ({@code uname -m}), so it is off unless asked
 * @param stdout all of the standard output; null where it is not checked
 * @param contains texts that the standard output has in it
 */
public record Expectation(
        PerPlatform<Integer> exit,
        boolean same,
        @Nullable PerPlatform<String> stdout,
        List<String> contains) {

    /** It ends well; nothing else is looked at. */
    public static final Expectation SUCCESS =
            new Expectation(PerPlatform.everywhere(0), false, null, List.of());

    public Expectation {
        contains = List.copyOf(contains);
    }
}
