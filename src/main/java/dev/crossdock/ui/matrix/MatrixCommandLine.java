package dev.crossdock.ui.matrix;

import dev.crossdock.core.matrix.MatrixRequest;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.run.shell.Quoting;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The {@code crossdock matrix} that does the same as the page. */
final class MatrixCommandLine {
    private MatrixCommandLine() {}

    /**
     * Its pieces, quoted for zsh and bash; a flag stands with its value in one piece.
     *
     * @param own the engine's platform, which is the baseline where none is named; null if unknown
     */
    static List<String> pieces(MatrixRequest request, @Nullable Platform own) {
        var pieces = new ArrayList<>(List.of("crossdock", "matrix"));
        var platforms = request.platforms();
        if (platforms != null) {
            pieces.add(
                    "--platform "
                            + platforms.stream()
                                    .map(Platform::toString)
                                    .collect(Collectors.joining(",")));
        }
        var baseline = request.baseline();
        if (baseline != null && !baseline.equals(own)) {
            pieces.add("--baseline " + baseline);
        }
        if (request.atOnce() == 1) {
            pieces.add("--one-by-one");
        }
        pieces.add(Quoting.LITERAL.quote(request.image()));
        var words = request.command();
        var behind = words.isEmpty() ? Stream.<String>empty() : Stream.of("--");
        return Stream.of(pieces.stream(), behind, words.stream().map(Quoting.LITERAL::quote))
                .flatMap(part -> part)
                .toList();
    }
}
