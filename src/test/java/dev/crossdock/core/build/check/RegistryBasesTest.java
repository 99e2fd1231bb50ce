package dev.crossdock.core.build.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.Published;
import dev.crossdock.core.platform.Platform;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

class RegistryBasesTest {

    static Stream<EngineFailure> couldNotBeAsked() {
        return Stream.of(
                new EngineFailure.RegistryUnreachable("a", "dial"),
                new EngineFailure.LoginNeeded("a", "denied"),
                new EngineFailure.RateLimited("slow down"),
                new EngineFailure.TimedOut("long"),
                new EngineFailure.Unreachable("unix:///x", "gone"),
                new EngineFailure.Refused(500, "what"));
    }

    @Test
    void whatIsPublishedIsTaken() {
        var variant = new Published.Variant(Platform.ARM64, "sha256:1", -1);
        var bases =
                new RegistryBases(
                        name -> new Published(name, "sha256:2", List.of(variant), false), null);

        assertThat(bases.of("a")).isEqualTo(new BaseImage.Known(List.of(Platform.ARM64), false));
    }

    @Test
    void whatIsNotPublishedIsNotFound() {
        assertThat(failing(new EngineFailure.NoSuchImage("a", "404")).of("a"))
                .isInstanceOf(BaseImage.NotFound.class);
    }

    @ParameterizedTest
    @MethodSource("couldNotBeAsked")
    void allElseIsSaidInItsOwnWords(EngineFailure failure) {
        assertThat(failing(failure).of("a"))
                .isEqualTo(new BaseImage.Unreachable(failure.sentence(), List.of()));
    }

    @Test
    void whatIsCancelledIsNoAnswer() {
        var bases = failing(new EngineFailure.Cancelled());
        assertThatThrownBy(() -> bases.of("a")).isInstanceOf(EngineException.class);
    }

    private static RegistryBases failing(EngineFailure failure) {
        return new RegistryBases(
                name -> {
                    throw new EngineException(failure);
                },
                null);
    }
}
