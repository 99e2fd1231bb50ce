package dev.crossdock.ui.images;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.ImageSummary;
import dev.crossdock.core.engine.LocalVariant;
import dev.crossdock.core.engine.Published;
import dev.crossdock.core.platform.Emulator;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.PlatformSupport;
import dev.crossdock.core.platform.RunsHow;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

class PlatformsLineTest {
    private static ImageSummary image(String reference, String... platforms) {
        var variants =
                Stream.of(platforms)
                        .map(p -> new LocalVariant(Platform.parse(p), "sha256:1", 1))
                        .toList();
        return new ImageSummary("sha256:0", reference, variants, 1, Instant.EPOCH);
    }

    private static RegistryAnswer published(String... platforms) {
        var variants =
                Stream.of(platforms)
                        .map(p -> new Published.Variant(Platform.parse(p), "sha256:2", 1))
                        .toList();
        return new RegistryAnswer.Known(
                new Published("x", "sha256:3", variants, true), Instant.EPOCH);
    }

    private static RegistryAnswer loginNeeded() {
        return new RegistryAnswer.Failed(new EngineFailure.LoginNeeded("x", "401"), Instant.EPOCH);
    }

    /** A Mac: arm64 native, amd64 under Rosetta, nothing else known. */
    private static PlatformSupport onMac(Platform platform) {
        RunsHow how =
                platform.equals(Platform.ARM64)
                        ? new RunsHow.Native()
                        : platform.equals(Platform.AMD64)
                                ? new RunsHow.Emulated(Emulator.ROSETTA)
                                : new RunsHow.NotProbed();
        return new PlatformSupport(platform, how, null, null);
    }

    private static PlatformsLine line(ImageSummary image, RegistryAnswer answer) {
        return PlatformsLine.of(image, answer, PlatformsLineTest::onMac);
    }

    private static List<String> local(PlatformsLine line) {
        return line.local().stream().map(s -> s.platform().shortName()).toList();
    }

    @Test
    void whatIsHereComesBestFirst() {
        var line = line(image("app:1", "riscv64", "amd64", "arm64"), new RegistryAnswer.NotAsked());
        assertThat(local(line)).containsExactly("arm64", "amd64", "riscv64");
    }

    @Test
    void aNativeVariantThatIsOnlyPublishedIsOffered() {
        var line = line(image("app:1", "amd64"), published("amd64", "arm64", "386", "s390x"));
        assertThat(line.offer()).isEqualTo(onMac(Platform.ARM64));
        assertThat(line.more()).isEqualTo(2);
    }

    @Test
    void nothingIsOfferedWhereTheNativeVariantIsHere() {
        var line = line(image("app:1", "arm64"), published("amd64", "arm64", "386"));
        assertThat(line.offer()).isNull();
        assertThat(line.more()).isEqualTo(2);
    }

    @Test
    void aPrivateRegistryThatWantsALoginIsSaidSo() {
        var image = image("registry.example.com/app:1", "amd64");
        assertThat(line(image, loginNeeded()).note()).isEqualTo("Registry wants a login");
    }

    @Test
    void dockerHubWantsALoginForWhatItDoesNotHaveAndThatIsNoNews() {
        assertThat(line(image("app:1", "amd64"), loginNeeded()).note()).isEmpty();
        assertThat(line(image("docker.io/me/app:1", "amd64"), loginNeeded()).note()).isEmpty();
    }
}
