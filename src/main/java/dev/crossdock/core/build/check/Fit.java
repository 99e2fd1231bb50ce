package dev.crossdock.core.build.check;

import dev.crossdock.core.platform.Platform;

/** Whether content of one platform is right where another is wanted. */
final class Fit {

    private Fit() {}

    /** The same, or an earlier variant of the same CPU: arm/v6 runs where arm/v7 is wanted. */
    static boolean fits(Platform content, Platform wanted) {
        return content.sameArchitecture(wanted)
                && content.variant().compareTo(wanted.variant()) <= 0;
    }
}
