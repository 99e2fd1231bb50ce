package dev.crossdock.ui.builds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.build.check.CheckRequest;
import dev.crossdock.core.platform.Platform;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class FindingGroupTest {
    private static final List<Platform> THREE =
            List.of(Platform.AMD64, Platform.ARM64, Platform.ARM_V7);

    private static List<FindingGroup> groups(String text) {
        var report =
                new CheckedFile()
                        .check(
                                text.getBytes(StandardCharsets.UTF_8),
                                new CheckRequest(THREE, Map.of(), null),
                                Map.of());
        return FindingGroup.of(report.findings(), List.of(text.split("\n")));
    }

    @Test
    void theSameForSeveralPlatformsIsSaidOnce() {
        var slow = groups(CheckedFile.MOCK_UP).getFirst();

        assertThat(slow.error()).isFalse();
        assertThat(slow.line()).isEqualTo(13);
        assertThat(slow.platforms()).containsExactly(Platform.AMD64, Platform.ARM_V7);
        assertThat(slow.title()).endsWith("many times as long.");
        assertThat(slow.rest()).endsWith("The same holds for linux/arm/v7.");
    }

    @Test
    void aFixOfAFromStandsBesideTheLineThatItChanges() {
        var slow = groups(CheckedFile.MOCK_UP).getFirst();

        assertThat(slow.change())
                .contains(
                        new FindingGroup.Change(
                                7,
                                "FROM golang:1.24-alpine AS build",
                                "FROM --platform=$BUILDPLATFORM golang:1.24-alpine AS build"));
    }

    @Test
    void aFixThatIsNoLineOfTheFileChangesNone() {
        var lacking = groups(CheckedFile.MOCK_UP).getLast();

        assertThat(lacking.fixIsFewerPlatforms()).isTrue();
        assertThat(lacking.change()).isEqualTo(Optional.empty());
    }

    @Test
    void aNameWithDotsDoesNotEndTheTitle() {
        var lacking = groups(CheckedFile.MOCK_UP).getLast();

        assertThat(lacking.title())
                .isEqualTo(
                        "amazonlinux:2023 is not published for linux/arm/v7, only for linux/amd64,"
                                + " linux/arm64.");
        assertThat(lacking.rest()).isEmpty();
    }
}
