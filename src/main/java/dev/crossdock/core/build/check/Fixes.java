package dev.crossdock.core.build.check;

import dev.crossdock.core.build.dockerfile.Stage;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.text.Words;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What to write instead, ready to be copied. */
final class Fixes {

    private static final String ON_BUILD_PLATFORM = "--platform=$BUILDPLATFORM ";

    /** How files are named whose projects do not name them as Go does. */
    private static final Map<String, Names> SPELLINGS =
            Map.of(
                    "x86_64", new Names("x86_64", "aarch64"),
                    "x86-64", new Names("x86-64", "aarch64"),
                    "aarch64", new Names("x86_64", "aarch64"),
                    "x64", new Names("x64", "arm64"),
                    "linux64", new Names("linux64", "linux-aarch64"));

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

    /**
     * The name with the platform's own architecture in it: by {@code TARGETARCH} where the file is
     * named as that is written, else by a table of the two usual ones.
     */
    static String download(ForeignDownload found, boolean ofShell) {
        var piece = found.piece().toLowerCase(Locale.ROOT);
        var names = SPELLINGS.get(piece);
        if (names == null || !ofShell) {
            return "ARG TARGETARCH\n" + found.withPiece("${TARGETARCH}");
        }
        return "ARG TARGETARCH\nRUN case \"$TARGETARCH\" in amd64) ARCH="
                + names.amd64()
                + " ;; arm64) ARCH="
                + names.arm64()
                + " ;; *) exit 1 ;; esac && …\n"
                + found.withPiece("${ARCH}");
    }

    private static String from(Stage stage, String flag) {
        return "FROM " + flag + stage.base() + (stage.name() == null ? "" : " AS " + stage.name());
    }

    private record Names(String amd64, String arm64) {}
}
