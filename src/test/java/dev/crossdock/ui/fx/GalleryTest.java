package dev.crossdock.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.platform.Emulator;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.PlatformSupport;
import dev.crossdock.core.platform.RunsHow;
import dev.crossdock.ui.FxTest;

import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Everything shared on one picture. */
class GalleryTest extends FxTest {
    private static final PlatformSupport NATIVE = support(Platform.ARM64, new RunsHow.Native());
    private static final PlatformSupport ROSETTA =
            support(Platform.AMD64, new RunsHow.Emulated(Emulator.ROSETTA));
    private static final PlatformSupport QEMU =
            support(Platform.ARM_V7, new RunsHow.Emulated(Emulator.QEMU));
    private static final PlatformSupport CANNOT =
            support(Platform.parse("s390x"), new RunsHow.Unavailable("exec format error"));
    private static final PlatformSupport UNKNOWN =
            PlatformSupport.notProbed(Platform.parse("riscv64"));

    @Test
    void everySharedThingIsDrawnInLightAndDark() {
        var theme = show(onFx(GalleryTest::gallery), 900, 700);
        picture("gallery-light");
        onFx(
                () -> {
                    theme.choiceProperty().set(Theme.Choice.DARK);
                    return theme;
                });
        picture("gallery-dark");
        assertThat(isShown(".badge")).isTrue();
    }

    private static VBox gallery() {
        var command = new CommandBox();
        command.setTokens(
                List.of(
                        CommandBox.Token.word("docker"),
                        CommandBox.Token.word("run"),
                        CommandBox.Token.word("-d"),
                        new CommandBox.Token("--platform linux/arm64", true, true),
                        CommandBox.Token.word("--name reports-db"),
                        CommandBox.Token.word("-e POSTGRES_PASSWORD=••••••••"),
                        CommandBox.Token.word("-p 5433:5432"),
                        CommandBox.Token.word("postgres:16")),
                "docker run");
        var notice =
                new Notice(
                        Badge.Tone.WARNING,
                        "A native variant is published",
                        "Your linux/amd64 runs under Rosetta. linux/arm64 is a 158 MB download.",
                        button("Keep amd64", "flat"),
                        button("Switch to arm64", "plain"));
        notice.setTechnical("manifest unknown");
        var error =
                new Notice(
                        Badge.Tone.DANGER,
                        "The images could not be listed",
                        "The engine did not answer in time.",
                        button("Try again", "plain"));
        var empty =
                new EmptyState(
                        Glyph.IMAGES,
                        "No images yet",
                        "Run one: Crossdock finds the platform that fits.",
                        button("Run an image", "accent"));
        var all =
                new VBox(
                        14,
                        badges(
                                Stream.of(NATIVE, ROSETTA, QEMU, CANNOT, UNKNOWN)
                                        .map(PlatformBadge::local)),
                        badges(
                                Stream.of(NATIVE, ROSETTA, CANNOT, UNKNOWN)
                                        .map(PlatformBadge::published)),
                        badges(
                                Stream.of(NATIVE, ROSETTA, QEMU, CANNOT, UNKNOWN)
                                        .map(PlatformBadge::runsInWords)),
                        badges(
                                Stream.of(
                                        StateBadge.running(),
                                        StateBadge.restarting(3),
                                        StateBadge.exited(132, "illegal instruction"),
                                        StateBadge.exited(0, ""),
                                        StateBadge.stoppedByYou())),
                        new FlowPane(
                                8,
                                8,
                                button("Run…", "accent"),
                                button("Pull…", "plain"),
                                button("Delete", "danger"),
                                button("Probe", "link"),
                                button("Cancel", "flat")),
                        icons(),
                        command,
                        notice,
                        error,
                        empty);
        all.setStyle("-fx-padding: 24");
        return all;
    }

    private static FlowPane icons() {
        var icons = new FlowPane(8, 8);
        Stream.of(Glyph.values()).map(Icon::new).forEach(icons.getChildren()::add);
        return icons;
    }

    private static Button button(String text, String style) {
        var button = new Button(text);
        button.getStyleClass().add(style);
        return button;
    }

    private static FlowPane badges(Stream<Badge.Look> looks) {
        var row = new FlowPane(8, 8);
        looks.map(Badge::new).forEach(row.getChildren()::add);
        return row;
    }

    private static PlatformSupport support(Platform platform, RunsHow how) {
        return new PlatformSupport(platform, how, "x", Instant.EPOCH);
    }
}
