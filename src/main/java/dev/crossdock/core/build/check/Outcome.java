package dev.crossdock.core.build.check;

import java.util.Collection;

/** What becomes of the build for one platform. */
public enum Outcome {
    BUILDS,
    /** A builder takes it, and what comes out is not for the platform. */
    WRONG,
    /** A registry could not be asked. */
    UNKNOWN,
    FAILS;

    static Outcome of(Collection<Finding> findings) {
        var worst = BUILDS;
        for (var finding : findings) {
            var one = of(finding);
            worst = one.compareTo(worst) > 0 ? one : worst;
        }
        return worst;
    }

    private static Outcome of(Finding finding) {
        return switch (finding.id()) {
            case SYNTAX, UNRESOLVED_ARG, BASE_NOT_FOUND, BASE_LACKS_PLATFORM, NO_EMULATOR -> FAILS;
            case BASE_UNREACHABLE -> UNKNOWN;
            case BASE_SINGLE_PLATFORM, PLATFORM_PINNED, FOREIGN_DOWNLOAD, EMULATED_BUILD_STEP ->
                    finding.error() ? WRONG : BUILDS;
        };
    }
}
