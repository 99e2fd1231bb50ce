package dev.crossdock.core.build.check;

import dev.crossdock.core.build.dockerfile.Stage;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.text.Words;

import java.util.List;
import java.util.stream.Collectors;

/** What to write instead, ready to be copied. */
final class Fixes {

    private static final String ON_BUILD_PLATFORM = "--platform=$BUILDPLATFORM ";

    private Fixes() {}

    static String list(List<Platform> platforms) {
        return platforms.stream().map(Platform::toString).collect(Collectors.joining(", "));
    }

    /** A builder stage may stay with what there is; the result's own base must be another. */
    static String otherBase(
            PlannedStage stage, BaseImage.Known base, Platform machine, boolean stageItself) {
        boolean cross = stageItself && stage.stage().name() != null && base.serves(machine);
        if (cross && stage.stage().platform() == null) {
            return from(stage.stage(), ON_BUILD_PLATFORM);
        }
        return base.platforms().isEmpty()
                ? Words.get("check.fix.other-base")
                : "--platform "
                        + base.platforms().stream()
                                .map(Platform::toString)
                                .collect(Collectors.joining(","));
    }

    /** A builder may stay on the machine's platform, the result may not stay anywhere. */
    static String unpinned(Stage stage, boolean inResult) {
        return from(stage, inResult ? "" : ON_BUILD_PLATFORM);
    }

    static String onBuildPlatform(PlannedStage stage) {
        return from(stage.stage(), ON_BUILD_PLATFORM);
    }

    static String emulator(Platform platform) {
        return "docker run --privileged --rm tonistiigi/binfmt --install "
                + platform.architecture();
    }

    static String download(ForeignDownload found) {
        int at = found.name().indexOf(found.piece());
        var name =
                found.name().substring(0, at)
                        + "${TARGETARCH}"
                        + found.name().substring(at + found.piece().length());
        return "ARG TARGETARCH\n" + name;
    }

    private static String from(Stage stage, String flag) {
        return "FROM " + flag + stage.base() + (stage.name() == null ? "" : " AS " + stage.name());
    }
}
